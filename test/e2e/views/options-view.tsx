import { render } from 'preact';
import changesText from '@/data/dist/export/changes.json?raw';
import type { DatasetIndex } from '@/src/vocabulary/types.ts';
import { parseSite } from '@/src/ext/sites/site.ts';
import { indexOf, licenceOf, readChanges } from '@/src/knowledge/dataset-index.ts';
import { Options } from '@/src/ui/options/options.tsx';
import { parseRoute } from '@/src/ui/options/route.ts';
import type { OptionValues } from '@/src/ui/options/values.ts';
import type { Translate } from '@/src/ui/text.ts';
import { describe, evidence } from './samples.ts';

const index: DatasetIndex = {
  ...indexOf(evidence, [
    { id: 'olmo-2', version: '2026.11.20', from: 'open-source-candidate', to: 'open-source' },
    { id: 'llama-4', version: '2026.10.2', to: 'open-weight-restricted' },
    ...readChanges(changesText),
  ]),
  hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

const except = [
  'blog.example',
  'a-very-long-host-name-that-goes-on.and-on.and-on.department.university.example',
  'file:',
];
const usual: OptionValues = {
  mode: 'everywhere-except',
  except,
  only: [],
  level: 'proven',
  restrictedOnly: false,
  confirmed: false,
  density: 'first',
  frames: false,
  language: 'auto',
};

const quietly = () => undefined;

/** The options page in a state: `empty`, `many`, `locked`, `unsaved`, `damaged`, or a route such as `model/llama-4`. */
export function showOptions(t: Translate, which: string): void {
  const many = Array.from({ length: 10_000 }, (_, at) => `site-${at}.example`);
  const sites = which === 'empty' ? [] : which === 'many' ? many : except;
  const locked = which === 'locked' ? ['mode', 'except', 'level', 'frames', 'language'] : [];
  render(
    <Options
      t={t}
      route={parseRoute(`#/${which === 'damaged' ? 'models' : which}`)}
      values={{ ...usual, except: sites }}
      locked={locked}
      languages={['en', 'de', 'pt-BR', 'ar']}
      index={which === 'damaged' ? 'damaged' : index}
      saved={which !== 'unsaved'}
      today="2026-11-27"
      access={true}
      updates={{
        state: { version: '2026.11.30', bundled: '2026.11.24', hasKey: true },
        inspect: async () => ({ ok: false, problem: 'unsigned' }),
        take: async () => ({ ok: false, problem: 'unsigned' }),
        drop: async () => undefined,
      }}
      onAskAccess={() => undefined}
      parseSite={parseSite}
      copy={async () => true}
      describe={async (id) => ({ ok: true, value: describe(id) })}
      describeLicence={async (id) => ({ ok: true, value: licenceOf(evidence, id) })}
      shortcuts={{
        list: [
          { command: 'next', keys: 'Alt+Shift+.' },
          { command: 'pause', keys: '' },
        ],
        change: quietly,
      }}
      dismissed={{
        entries: [
          { id: `claim:${'0a'.repeat(16)}`, on: '2026-11-24', data: '2026.11.24' },
          { id: 'model:llama-4', on: '2026-11-26' },
          { id: 'site:news.example', on: '2026-11-27' },
        ],
        nameOf: (id) => describe(id)?.model.name ?? id,
        onRestore: quietly,
      }}
      backup={{ save: quietly, read: () => ({ problem: 'no-json' }), apply: quietly }}
      onChange={quietly}
    />,
    document.body,
  );
}
