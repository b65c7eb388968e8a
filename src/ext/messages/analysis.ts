import type { Assessed, Assessment, Block, PageContext } from '@/src/vocabulary/types.ts';
import { isRefusal } from './channel.ts';
import { background } from './to-background.ts';

/** What the background takes of one text, in code units, and of a language tag. */
export const mostText = 100_000;
export const mostTag = 100;

/** Shortens what the background would refuse. Offsets stay those of the whole text, and a claim beyond is not seen. */
const fitBlock = ({ text, heading, before, lang, ...rest }: Block): Block => ({
  ...rest,
  text: text.slice(0, mostText),
  ...(heading !== undefined && { heading: heading.slice(0, mostText) }),
  // Its end is next to the block.
  ...(before !== undefined && { before: before.slice(-mostText) }),
  ...(lang !== undefined && { lang: lang.slice(0, mostTag) }),
});

const fitPage = ({ title, lang }: PageContext): PageContext => ({
  ...(title !== undefined && { title: title.slice(0, mostText) }),
  ...(lang !== undefined && { lang: lang.slice(0, mostTag) }),
});

/** Whether the background has refused to answer; otherwise there was no answer. */
const isRefused = (error: unknown): boolean => isRefusal(error, { name: 'analyze' });

/**
 * Has blocks assessed. If the background refuses them together, it is asked block by block: one that fails costs
 * no other.
 * @param ask the background, or a function in its place
 */
export async function analyzeFitted(blocks: Block[], page: PageContext, ask = background.analyze): Promise<Assessed> {
  const [fitted, context] = [blocks.map(fitBlock), fitPage(page)];
  try {
    return await ask(fitted, context);
  } catch (error) {
    if (blocks.length < 2 || !isRefused(error)) throw error;
  }
  const value: (Assessment[] | null)[] = [];
  for (const block of fitted) {
    // oxlint-disable-next-line no-await-in-loop -- the background serves all tabs
    const outcome = await ask([block], context).catch((error: unknown) => {
      if (isRefused(error)) return null;
      throw error;
    });
    if (outcome && !outcome.ok) return outcome;
    value.push(outcome?.value[0] ?? null);
  }
  return { ok: true, value };
}
