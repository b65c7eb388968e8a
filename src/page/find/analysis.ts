/** Asks for the assessments of blocks and remembers the last answers: frameworks draw the same text often. */
import type { Assessed, Assessment, Block, PageContext } from '@/src/vocabulary/types.ts';
import type { SessionPorts } from '../ports.ts';

/** Blocks in one request: the answer takes some tens of milliseconds, so the first claims show early. */
export const atOnce = 40;
/** Blocks whose answers are remembered. */
const mostKnown = 500;

/** A separator that no part of a key contains. */
const mark = '\u0000';
const keyOf = ({ text, kind, heading, before, lang }: Block, page: PageContext): string =>
  [text, kind, heading, before, lang ?? page.lang, page.title].join(mark);

/** Like the port, but never rejects, and remembers recent answers. */
export function createAnalysis(analyze: SessionPorts['analyze']): SessionPorts['analyze'] {
  const known = new Map<string, Assessment[] | null>();
  const remember = (key: string, answer: Assessment[] | null): void => {
    known.set(key, answer);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  };
  const ask = async (blocks: Block[], page: PageContext): Promise<Assessed> => {
    try {
      return blocks.length === 0 ? { ok: true, value: [] } : await analyze(blocks, page);
    } catch {
      return { ok: false, problem: 'analysis-failed' };
    }
  };
  return async (blocks, page) => {
    const keys = blocks.map((block) => keyOf(block, page));
    const unknown = new Map(
      keys.flatMap((key, index) => (known.has(key) ? [] : [[key, blocks[index] as Block] as const])),
    );
    const answers = new Map(keys.map((key) => [key, known.get(key) ?? null]));
    const outcome = await ask([...unknown.values()], page);
    if (!outcome.ok) return outcome;
    for (const [index, key] of [...unknown.keys()].entries()) {
      const answer = outcome.value[index] ?? null;
      answers.set(key, answer);
      remember(key, answer);
    }
    return { ok: true, value: keys.map((key) => answers.get(key) ?? null) };
  };
}
