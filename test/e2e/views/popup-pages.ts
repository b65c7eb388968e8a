import type { ReportedClaim } from '@/src/vocabulary/types.ts';
import type { PopupPage } from '@/src/ui/popup/popup.tsx';
import { claimOf } from './samples.ts';

const llama =
  'Meta presented open-source Llama 4 as a gift to developers, and its chief scientist repeated it on stage later that day.';
const claims = [
  claimOf(['llama-4'], llama),
  claimOf(['llama-4', 'gpt-oss'], 'For most teams the open-source models, Llama 4 and gpt-oss, are good enough'),
  claimOf(['deepseek-r1'], '“DeepSeek-R1 is fully open-source,” its makers wrote', 'open-source'),
  claimOf(['olmo-2'], 'The institute’s OLMo 2 is open-source down to the data'),
];
const unclear = { ...claimOf(['llama'], 'Is Llama open-source?') };
unclear.assessment = { ...unclear.assessment, stance: 'unclear' };

const longName = 'Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerungsmodell';
const many = Array.from({ length: 200 }, (_, index) =>
  claimOf(
    [['llama-4', 'gpt-oss', 'deepseek-r1', 'gemma-3', 'mistral-7b'][index % 5] ?? 'llama-4'],
    `Sentence ${index} calls an open-source model one ${longName}`,
  ),
);

/** A page that speaks of a dozen models, fifty times. */
const fifty = Array.from({ length: 50 }, (_, index) => {
  const listed = ['llama-4', 'gpt-oss', 'deepseek-r1', 'gemma-3', 'mistral-7b', 'qwen-3', 'kimi-k2', 'falcon-180b'];
  const others = ['hyperclova-x-seed', 'nemotron-research', 'flux-1-dev', 'olmo-2'];
  const model = [...listed, ...others][index % 12] ?? 'llama-4';
  return claimOf(
    [model],
    `As paragraph ${index} has it, this open-source model was published for everybody to build on`,
  );
});

/** A claim that was dismissed: the first with its model, the second alone, the others not. */
function dismissedBy(claim: ReportedClaim, at: number): ReportedClaim {
  const id = ['model:llama-4', `claim:${'0a'.repeat(16)}`][at];
  const targets = claim.assessment.targets.map((target) => (id === undefined ? target : { ...target, dismissed: id }));
  return { ...claim, assessment: { ...claim.assessment, targets } };
}

/** The states of the popup by name. */
export const popupPages: Record<string, PopupPage> = {
  usual: { state: 'reported', report: { claims: [...claims, unclear] } },
  'toolbar-only': { state: 'reported', report: { claims: claims.map((claim) => ({ ...claim, drawn: false })) } },
  unmarked: { state: 'reported', report: { claims: [claimOf(['llama-4'], llama, 'open-source', false)] } },
  many: { state: 'reported', report: { claims: many, stoppedAt: 2000, problem: 'analysis-failed' } },
  fifty: { state: 'reported', report: { claims: [...fifty, unclear], stoppedAt: 2000 } },
  unclear: { state: 'reported', report: { claims: [unclear] } },
  corrupt: { state: 'reported', report: { claims: [], problem: 'dataset-corrupt' } },
  gone: { state: 'reported', report: { claims } },
  dismissed: { state: 'reported', report: { claims: claims.map(dismissedBy) } },
  clean: { state: 'clean' },
  files: { state: 'clean' },
  off: { state: 'clean' },
  paused: { state: 'clean' },
  'on-click': { state: 'clean' },
  unsupported: { state: 'unsupported' },
  locked: { state: 'clean' },
  loading: { state: 'loading' },
  silent: { state: 'silent' },
};
