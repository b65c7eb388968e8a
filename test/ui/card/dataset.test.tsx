// @vitest-environment happy-dom
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileEvidence } from '@/data/compile/write/evidence.ts';
import { compileModels } from '@/data/compile/models.ts';
import { readDataset } from '@/data/compile/read.ts';
import type { ModelEvidence } from '@/src/vocabulary/types.ts';
import { describeModel } from '@/src/knowledge/describe.ts';
import { Card } from '@/src/ui/card/card.tsx';
import { t } from '../messages.ts';
import { show, words } from '../render.ts';
import { actionPorts, claim, target } from '../samples.ts';
import { citation, citationForms } from '@/src/ui/actions/citation.ts';

const dataset = readDataset(resolve('data'));
const table = compileEvidence(dataset, compileModels(dataset), '2026.11.24');

/** What the background answers for a model. */
const described = (id: string): ModelEvidence => {
  const known = describeModel(table, id);
  if (!known) throw new Error(`no model ${id}`);
  return known;
};

describe('the card of every model in the dataset', () => {
  it('has words for everything it shows', async () => {
    const asked: string[] = [];
    const strict: typeof t = (key, ...subs) => {
      const message = t(key, ...subs);
      if (message === '' && !key.startsWith('badge_more_')) asked.push(key);
      return message;
    };
    for (const id of Object.keys(table.models)) {
      const ports = {
        ...actionPorts({ t: strict, describe: async () => ({ ok: true as const, value: described(id) }) }),
        openModel: () => undefined,
        onBug: () => undefined,
      };
      const subject = claim([target({ model: id, text: id })]);
      const place = await show(
        <Card ports={ports} claim={subject} target={0} scheme="light" onClose={() => undefined} />,
      );
      const said = words(place);
      expect(said).toContain(described(id).model.name);
      expect({ id, said }).not.toMatchObject({ said: expect.stringMatching(/undefined|null|NaN|\$\$|\$[A-Z_]+\$/) });
      for (const form of citationForms) {
        const cited = {
          claim: subject,
          evidence: described(id),
          page: 'https://news.example/',
          title: '',
          read: '2026-11-24',
          version: '1',
        };
        expect({ id, cited: citation(strict, form, cited) }).not.toMatchObject({
          cited: expect.stringMatching(/undefined|NaN|\$\$|\$[A-Z_]+\$/),
        });
      }
      place.remove();
    }
    expect(asked).toEqual([]);
  });
});
