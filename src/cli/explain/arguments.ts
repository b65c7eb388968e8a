import { commandLine } from '../packaged.ts';

const usage = `Usage: ${commandLine('explain')} [--lang CODE] "SENTENCE" | --corpus FILE.jsonl ID`;

/** What to explain: a text as it is, or the passage with this id in a corpus. */
export type Request = { text: string; lang?: string } | { corpus: string; id: string };

/** Reads the arguments. @throws Error with one line where they do not fit */
export function readArguments(args: readonly string[]): Request {
  const [first = '', second, third] = args;
  if (first === '--corpus') {
    if (second === undefined || third === undefined || args.length > 3)
      throw new Error(`--corpus needs a file and the id of a passage in it. ${usage}`);
    return { corpus: second, id: third };
  }
  if (first === '--lang' && second !== undefined) return { ...readSentence(args.slice(2)), lang: second };
  return readSentence(args);
}

/** The sentence that the rest of the arguments is. @throws Error where there is none */
function readSentence(args: readonly string[]): { text: string } {
  const [first = ''] = args;
  if (first.startsWith('--')) throw new Error(`${first}: not understood. ${usage}`);
  const text = args.join(' ');
  if (text.trim() === '') throw new Error(`Nothing to explain. ${usage}`);
  return { text };
}
