import type { Span } from '../../vocabulary/types.ts';
import { unspaced } from './word-boundaries.ts';

/** A span that was recognised before the words are cut: a trigger or a mention. */
export interface Mark extends Span {
  kind: 'trigger' | 'mention';
  index: number;
}

/** A word (compounds with hyphens are one), a punctuation mark, or a mark. */
export interface Token extends Span {
  text: string;
  lower: string;
  kind: 'word' | 'punctuation' | 'trigger' | 'mention';
  /** Index of the trigger or mention. */
  index: number;
  /** For marks: what a hyphen joins to the end ("-based"), lower case. */
  tail: string;
  /** For marks: a possessive ending follows ("Llama's"). */
  possessive: boolean;
}

const address = /(?:https?:\/\/|www\.)[^\s)\]]+/y;
const word = /[@#$]?[\p{L}\p{N}]+(?:[.'][\p{L}\p{N}]+|'(?=\s))*(?:\.(?<=\b\p{L}\.\p{L}\.))?[%+]?/uy;
/** Letters that go on where a mark ends: "opensource|model", "Bielik|iem". */
const glued = new RegExp(String.raw`(?:(?!${unspaced})\p{L})+`, 'uy');
const joined = /[-–](?=[\p{L}\p{N}])/uy;
const mark = /[,;:()[\]"–—|/&+?!.*、・-]/y;

/**
 * Cuts `text[start, end)` into tokens; `marks` (those within it) must be sorted and not overlap. Leaves out addresses.
 * @param ownerEnding sticky: the possessive ending behind a name
 */
export function tokenise(text: string, { start, end }: Span, marks: readonly Mark[], ownerEnding: RegExp): Token[] {
  const tokens: Token[] = [];
  let pending = 0;
  let at = start;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  /** What is glued to a mark, unless it is the next mark: "開源Qwen". */
  const gluedTo = (next: Mark | undefined): string => (next?.start === at ? '' : (take(glued) ?? ''));
  const push = (kind: Token['kind'], from: number, to: number, index = -1, tail = '', possessive = false): void => {
    const written = text.slice(from, to);
    tokens.push({ start: from, end: to, text: written, lower: written.toLowerCase(), kind, index, tail, possessive });
  };
  // What a hyphen joins: "state-of-the-art", "405-billion-parameter"; a mark in the compound ends it.
  const compound = (): number => {
    const from = at;
    for (;;) {
      const hyphen = take(joined);
      const next = marks[pending];
      if (hyphen === undefined || next?.start === at + 1 || at >= end) return from === at ? from : at;
      at += 1;
      at += take(word)?.length ?? 0;
    }
  };
  while (at < end) {
    const next = marks[pending];
    if (next && at >= next.start) {
      pending += 1;
      if (at > next.start) continue;
      at = next.end;
      const owner = take(ownerEnding);
      const ending = owner === undefined ? gluedTo(marks[pending]) : '';
      at += ending.length;
      const to = owner === undefined ? compound() : (at += owner.length);
      const joint = ending === '' ? next.end + 1 : next.end;
      const tail = owner === undefined ? text.slice(joint, to).toLowerCase() : '';
      push(next.kind, next.start, next.end, next.index, tail, owner !== undefined);
      continue;
    }
    const link = take(address);
    const plain = link === undefined ? take(word) : undefined;
    const sign = plain === undefined ? take(mark) : undefined;
    if (link !== undefined) at += link.length;
    else if (plain !== undefined) {
      const from = at;
      const limit = next ? Math.min(at + plain.length, next.start) : at + plain.length;
      at = Math.max(limit, at + 1);
      if (at < end) at = Math.max(at, compound());
      // "non-open-source": the word before the hyphen belongs to the mark.
      if (next && next.start === at + 1 && /[-–]/.test(text.charAt(at))) continue;
      push('word', from, at);
    } else {
      if (sign !== undefined) push('punctuation', at, at + 1);
      at += 1;
    }
  }
  return tokens;
}

/** Longest bracket, in tokens, that is left out. */
const longestAside = 25;

const opens = (token: Token): boolean => token.kind === 'punctuation' && (token.text === '(' || token.text === '[');

/** Tokens from a bracket to the one that closes it: "(Zorb et al. (2023))". 0 where none does in time. */
function asideFrom(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let next = at; next < Math.min(tokens.length, at + longestAside); next++) {
    const token = tokens[next];
    if (token && opens(token)) depth += 1;
    else if ((token?.text === ')' || token?.text === ']') && --depth === 0) return next - at;
  }
  return 0;
}

/** Leaves out brackets that hold nothing that matters (a name, an openness term): they interrupt. */
export function dropAsides(tokens: readonly Token[], matters: (token: Token) => boolean): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const length = opens(token) ? asideFrom(tokens, at) : 0;
    if (length > 0 && !tokens.slice(at, at + length).some(matters)) at += length;
    else kept.push(token);
  }
  return kept;
}
