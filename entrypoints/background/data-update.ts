import { removeUpdate, storeUpdate } from '@/src/ext/data-update.ts';
import type { UpdateAnswer } from '@/src/vocabulary/types.ts';
import { trustedKeys } from './data-in-use.ts';
import { evidence, forgetKnowledge } from './knowledge.ts';

/** What a file would change of the data in use. Data that cannot be read are older than any. */
export async function inspectUpdate(text: string): Promise<UpdateAnswer> {
  const [{ checkUpdate }, keys, inUse] = await Promise.all([
    import('@/src/knowledge/update/check.ts'),
    trustedKeys(),
    evidence(),
  ]);
  const known = inUse.ok ? inUse.value : { version: '0.0.0', models: {}, licences: {} };
  return checkUpdate(text, keys, known, Date.now());
}

/** Uses a file from now on. It is checked again: what was shown may have been another. */
export async function takeUpdate(text: string): Promise<UpdateAnswer> {
  const answer = await inspectUpdate(text);
  if (!answer.ok) return answer;
  if (!(await storeUpdate(text, answer.preview.version))) return { ok: false, problem: 'not-stored' };
  forgetKnowledge();
  return answer;
}

/** Goes back to the data of the package. */
export async function dropUpdate(): Promise<void> {
  await removeUpdate();
  forgetKnowledge();
}
