// @vitest-environment happy-dom
import { resolve } from 'node:path';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { compileEvidence } from '@/data/compile/write/evidence.ts';
import { compileModels } from '@/data/compile/models.ts';
import { readDataset } from '@/data/compile/read.ts';
import { indexOf, licenceOf } from '@/src/knowledge/dataset-index.ts';
import { describeModel } from '@/src/knowledge/describe.ts';
import { LicencePage } from '@/src/ui/dataset/licence-page.tsx';
import { ModelList } from '@/src/ui/dataset/model-list.tsx';
import { ModelPage } from '@/src/ui/dataset/model-page.tsx';
import type { Translate } from '@/src/ui/text.ts';
import { hardCoded } from '../../e2e/language/pseudo.ts';
import { t } from '../messages.ts';
import { show, words } from '../render.ts';

const dataset = readDataset(resolve('data'));
const table = compileEvidence(dataset, compileModels(dataset), '2026.11.24');

/** Arabic, as far as dates and numbers go; every message has brackets: text without them is hard-coded or data. */
const bracketed: Translate = (key, ...subs) => (key === 'locale' ? 'ar' : `⟦${t(key, ...subs)}⟧`);
const licencePage = (id: string, speak: Translate) => {
  const evidence = licenceOf(table, id);
  if (!evidence) throw new Error(`no licence ${id}`);
  return <LicencePage t={speak} evidence={evidence} />;
};

/** Words of a view that come from no message and are no proper names. */
function strangers(view: VNode): string[] {
  const html = renderToString(view).replaceAll(/<(bdi|time|code)\b.*?<\/\1>/gs, '');
  const named = [...html.matchAll(/(?:title|aria-label|lang)="([^"]*)"/g)].map(([, value]) => value ?? '');
  const texts = html.split(/<[^>]*>/);
  // What Intl puts between the last two of a list in Arabic.
  return [...texts, ...named].flatMap((text) => hardCoded(text, [' و']) || []);
}

describe('the pages of the dataset', () => {
  it('say once what is not known of a model', () => {
    const twice = Object.keys(table.models).filter((id) => {
      const evidence = describeModel(table, id);
      if (!evidence) throw new Error(`no model ${id}`);
      const page = <ModelPage t={t} evidence={evidence} changes={[]} today="2026-11-27" copy={async () => true} />;
      return renderToString(page).split('Release status unknown').length > 2;
    });
    expect(twice).toEqual([]);
  });

  it('have no word of their own, whichever model they show', () => {
    const found = Object.keys(table.models).flatMap((id) => {
      const evidence = describeModel(table, id);
      if (!evidence) throw new Error(`no model ${id}`);
      return strangers(
        <ModelPage t={bracketed} evidence={evidence} changes={[]} today="2026-11-27" copy={async () => true} />,
      );
    });
    expect(found).toEqual([]);
  });

  it('have none whichever licence they show', () => {
    expect(Object.keys(table.licences).flatMap((id) => strangers(licencePage(id, bracketed)))).toEqual([]);
  });

  it('put words where a licence has no name', () => {
    const said = Object.keys(table.models)
      .map((id) => describeModel(table, id))
      .filter((evidence) => evidence?.licence?.id === 'unknown')
      .map((evidence) =>
        evidence
          ? renderToString(<ModelPage t={t} evidence={evidence} changes={[]} today="" copy={async () => true} />)
          : '',
      );
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((html) => !html.includes('>Licence unknown<'))).toEqual([]);
  });

  it('say what a licence without limits allows, and that terms of a maker alone allow nothing', async () => {
    const said = async (id: string) => words(await show(licencePage(id, t)));
    expect(await said('Apache-2.0')).toContain('Anyone may use, change and share it for any purpose');
    expect(await said('AGPL-3.0')).toContain('must be under the same licence');
    expect(await said('proprietary')).toContain('the public no rights');
    expect(await said('proprietary')).not.toContain('No limit of use');
  });

  it('explain the limits of a model under an open licence that was made from a restricted one', async () => {
    const evidence = describeModel(table, 'selene');
    if (!evidence) throw new Error('no model selene');
    const place = await show(
      <ModelPage t={t} evidence={evidence} changes={[]} today="2026-11-27" copy={async () => true} />,
    );
    expect(words(place)).toContain('Apache License 2.0 and the terms of Llama 3.1');
    expect(words(place)).toContain('What the terms of Llama 3.1, which still apply, restrict');
    expect(words(place)).not.toContain('What the licence restricts');
    // Its own weights can be had without a form.
    expect(words(place)).not.toContain('share contact details');
    const row = indexOf(table, []).models.filter(({ id }) => id === 'selene');
    const list = await show(<ModelList t={t} models={row} />);
    expect(words(list)).toContain('based on Llama 3.1, whose terms still apply');
  });
});
