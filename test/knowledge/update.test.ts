import { etc, keygenAsync } from '@noble/ed25519';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentFrom, signContent } from '@/src/cli/develop/data/update-file.ts';
import { readEvidence } from '@/src/knowledge/evidence.ts';
import { checkUpdate, compareVersions, type TrustedKeys } from '@/src/knowledge/update/check.ts';
import { openUpdate } from '@/src/knowledge/update/content.ts';
import { updateLimit, updateProblems } from '@/src/vocabulary/data-update.ts';
import type { EvidenceTable } from '@/src/vocabulary/types.ts';

type Content = ReturnType<typeof contentFrom>;
const bundled = contentFrom('data/dist', '2026-11-24');
// The year after the bundled data, whenever that is.
const year = Number(bundled.version.split('.')[0]) + 1;
const version = `${year}.1.5`;
const now = Date.UTC(year, 0, 6);
const keyPair = async () => {
  const { secretKey, publicKey } = await keygenAsync();
  return { secret: etc.bytesToHex(secretKey), key: etc.bytesToHex(publicKey) };
};

/** The dataset of a later day, changed before it is signed. */
function later(alter: (content: Content) => void = () => undefined, of = version): Content {
  const content = structuredClone(bundled) as Content & Record<'names' | 'evidence', { version: string }>;
  content.version = content.names.version = content.evidence.version = of;
  content.date = `${year}-01-05`;
  alter(content);
  return content;
}

let own: Awaited<ReturnType<typeof keyPair>>;
let other: typeof own;
let keys: TrustedKeys;
let inUse: EvidenceTable;
beforeAll(async () => {
  [own, other] = await Promise.all([keyPair(), keyPair()]);
  keys = { project: [own.key], organisation: [] };
  const read = readEvidence(JSON.stringify(bundled.evidence));
  if (!read.ok) throw new Error('npm run data first');
  inUse = read.value;
});

const sign = (content: Content, secret = own.secret) => signContent(content, secret);
const check = (text: string, trusted = keys) => checkUpdate(text, trusted, inUse, now);
const set = (part: keyof Content, value: unknown) => (content: Content) =>
  void Object.assign(content, { [part]: value });

/** The first model of the first family, in both parts. */
interface Parts {
  names: { format: number; families: [string, string[], unknown[], [string, unknown, number, ...unknown[]][]][] };
  evidence: { models: Record<string, { class: string }>; keys: object };
}
const partsOf = (content: Content) => content as unknown as Parts;

/** What must be there. */
function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test is about data that are no longer there.');
  return value;
}

describe('a data update is refused', () => {
  const cases: Record<string, () => Promise<string>> = {
    'too-large': async () => (await sign(later())) + ' '.repeat(updateLimit),
    'not-ours': async () => '{"format":"actually-open-settings"}\n{}\n',
    unsigned: async () => (await sign(later())).replace(/"signature":"\w+"/, '"signature":""'),
    'other-key': () => sign(later(), other.secret),
    altered: async () => (await sign(later())).replace('"open-source"', '"open-sauce"').replace(/Apache/, 'apache'),
    'newer-schema': () => sign(later(set('names', { format: 99 }))),
    languages: () => sign(later(set('languages', { en: { variants: ['chat'], rules: ['.*'] } }))),
    same: () => sign(bundled),
    older: () => sign(later(undefined, '2020.1.2')),
    future: () => sign(later(undefined, `${year}.6.1`)),
    names: () => sign(later((content) => (sure(sure(partsOf(content).names.families[0])[3][0])[2] = 99))),
    evidence: () =>
      sign(later((content) => Object.assign(sure(Object.values(partsOf(content).evidence.models)[0]), { licence: 7 }))),
    contradictory: () =>
      sign(later((content) => (sure(partsOf(content).evidence.models['llama-3.1']).class = 'open-source'))),
  };

  it.each(Object.entries(cases))('as %s', async (problem, file) => {
    expect(await check(await file())).toEqual({ ok: false, problem });
  });

  it('for each reason but a browser that stores nothing, which ui-update.e2e.ts covers', () => {
    expect(Object.keys(cases)).toEqual(updateProblems.filter((problem) => problem !== 'not-stored'));
  });

  it('with the signature of another file', async () => {
    const [first] = (await sign(later())).split('\n');
    const [, content] = (await sign(later(set('date', `${year}-01-04`)))).split('\n');
    expect(await check(`${first ?? ''}\n${content ?? ''}\n`)).toEqual({ ok: false, problem: 'altered' });
  });

  it('without a key that is trusted', async () => {
    const none = { project: [], organisation: [] };
    expect(await check(await sign(later()), none)).toEqual({ ok: false, problem: 'other-key' });
  });

  it('whatever the text is, without an exception', async () => {
    const [first = ''] = (await sign(later())).split('\n');
    const line = fc.oneof(fc.string(), fc.json(), fc.constant(first));
    await fc.assert(
      fc.asyncProperty(line, line, async (one, two) => {
        expect((await check(`${one}\n${two}`)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a data update is accepted', () => {
  it('and says what it changes', async () => {
    const text = await sign(
      later((content) => {
        const { names, evidence } = partsOf(content);
        const family = sure(names.families.find(([id]) => id === 'llama'));
        family[3].push(['llama-next', 'Llama Next', 0, 0, 'oooo', ['llama next']]);
        evidence.models['llama-next'] = {
          ...sure(evidence.models['olmo-2']),
          class: 'open-source',
          name: 'Llama Next',
          family: 'llama',
        } as never;
      }),
    );
    expect(await check(text)).toEqual({
      ok: true,
      preview: {
        version,
        signedBy: 'project',
        changes: [{ id: 'llama-next', name: 'Llama Next', version, to: 'open-source' }],
        corrected: 0,
      },
    });
  });

  it('from a key that an organisation names, and says so', async () => {
    const answer = await check(await sign(later(), other.secret), { project: [own.key], organisation: [other.key] });
    expect(answer).toMatchObject({ ok: true, preview: { signedBy: 'organisation', changes: [] } });
  });

  it('with texts that have the published hash', async () => {
    const opened = await openUpdate(await sign(bundled), [own.key]);
    const { readFileSync } = await import('node:fs');
    expect(opened.ok && opened.update.evidence).toBe(readFileSync('data/dist/evidence.json', 'utf8'));
    expect(opened.ok && opened.update.names).toBe(readFileSync('data/dist/names.json', 'utf8'));
  });
});

it('versions are compared as dates', () => {
  expect(['2026.12.2', '2026.9.30', '2027.1.1'].sort(compareVersions)).toEqual(['2026.9.30', '2026.12.2', '2027.1.1']);
  expect(compareVersions('2026.12.2', '2026.12.2')).toBe(0);
});
