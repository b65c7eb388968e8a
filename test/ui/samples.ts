import type { ActionPorts } from '@/src/ui/actions/actions.tsx';
import { t } from './messages.ts';
import type { AssessedTarget, ModelEvidence, ModelRecord, ReportedClaim } from '@/src/vocabulary/types.ts';

/** A model that was released as weights alone, under limiting terms. */
export function evidence(model: Partial<ModelRecord> = {}, more: Partial<ModelEvidence> = {}): ModelEvidence {
  return {
    model: {
      id: 'tern-2',
      name: 'Tern 2',
      family: 'tern',
      makers: ['Harbour Labs'],
      released: '2025-04',
      class: 'open-weight-restricted',
      reasons: ['licence:tern'],
      components: {
        weights: 'partial',
        'training-data': 'closed',
        'training-code': 'closed',
        licence: 'partial',
        'inference-code': 'open',
        paper: 'closed',
        'model-card': 'unknown',
      },
      licence: 'tern',
      restrictions: ['attribution', 'use-policy', 'user-cap-700m', 'non-commercial', 'naming'],
      thirdParty: [
        { by: 'osai', outcome: 'scored', score: 3.5, of: 12, url: 'https://index.example/tern', seen: '2026-03-13' },
      ],
      sources: [
        { url: 'https://harbour.example/licence', seen: '2026-10-02', supports: ['weights.licence'], kind: 'primary' },
        { url: 'https://www.press.example/tern', seen: '2025-04-08', supports: ['released'], kind: 'news' },
      ],
      asOf: '2026-10-02',
      ...model,
    },
    licence: {
      id: 'tern',
      name: 'Tern Community License',
      spdx: null,
      osiApproved: false,
      kind: 'use-restricted',
      restrictions: ['user-cap-700m'],
      summary: 'Free below a cap.',
      url: 'https://harbour.example/licence',
      seen: '2026-10-02',
    },
    names: {},
    disagreements: [],
    dataset: '2026.11.24',
    digest: '0123456789abcdef'.repeat(4),
    ...more,
  };
}

export function target(more: Partial<AssessedTarget> = {}): AssessedTarget {
  return {
    start: 0,
    end: 6,
    text: 'Tern 2',
    model: 'tern-2',
    class: 'open-weight-restricted',
    verdict: 'refuted',
    ring: 'pccp',
    ...more,
  };
}

let count = 0;

export function claim(
  targets: AssessedTarget[] = [target()],
  more: Partial<ReportedClaim['assessment']> = {},
): ReportedClaim {
  return {
    id: `c${count++}`,
    excerpt: 'They call Tern 2 an open source model again and again',
    drawn: true,
    assessment: {
      start: 15,
      end: 26,
      phrase: 'open source',
      object: 'model',
      stance: 'asserted',
      rule: 'predicative',
      pattern: 'x',
      reading: 'says',
      tier: 'strict',
      targets,
      ...more,
    },
  };
}

/** What claims are cited, dismissed and reported with, on a page of news.example. */
export const actionPorts = (more: Partial<ActionPorts> = {}): ActionPorts => ({
  t,
  page: () => 'https://news.example/story',
  title: () => 'A story',
  site: () => 'news.example',
  version: '1.2.3',
  today: () => '2026-11-24',
  describe: async () => ({ ok: true, value: evidence() }),
  copy: async () => true,
  dismiss: async () => true,
  ...more,
});
