import type { ModelId, PageReport } from '@/src/core/types.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { reportOf } from '@/src/ext/messages/frames.ts';
import { canRead } from '@/src/ext/sites/open-tabs.ts';
import type { PopupPage } from '@/src/ui/popup/popup.tsx';

/** Names of the models of a report as the dataset has them; those that cannot be read are left out. */
async function namesOf(report: PageReport): Promise<Record<ModelId, string>> {
  const targets = report.claims.flatMap(({ assessment }) => assessment.targets);
  const ids = new Set(
    targets.flatMap(({ model, verdict }) => (model === null || verdict === 'not-enough-info' ? [] : model)),
  );
  const named = await Promise.all(
    [...ids].map(async (id) => {
      const outcome = await background.describe(id).catch(() => null);
      return outcome?.ok && outcome.value ? [[id, outcome.value.model.name] as const] : [];
    }),
  );
  return Object.fromEntries(named.flat());
}

/** Asks the page of a tab for its account of itself, with its frames where these are read. */
export async function readPage(tab: number, frames: boolean): Promise<PopupPage> {
  // Where nobody answers, the prefilter found no openness term, or no script of ours may run at all.
  const report = await reportOf(tab, frames);
  if (!report) return { state: (await canRead(tab)) ? 'clean' : 'unsupported' };
  return { state: 'reported', report, names: await namesOf(report) };
}
