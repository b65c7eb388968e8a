import { unspaced } from '../text/word-boundaries.ts';
import { unlisted, type Entry, type Lexicon } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';

/** One or more tokens that the lexicon treats as one, with what it says about them. */
export interface Term extends Entry {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: Token['kind'];
  index: number;
  tail: string;
  /** Classes of the last part of a compound that is not listed: "Code-LLM". */
  lastPart: readonly string[];
  /** Starts with a capital letter. */
  capital: boolean;
  /** Owner: the possessive ending is cut from `lower`. */
  possessive: boolean;
  /** It is between quotation marks. */
  quoted: boolean;
}

const capital = /^\p{Lu}/u;
const isUnspaced = new RegExp(`${unspaced}$`, 'u');

function termOf(
  { start, end, text, lower, kind, index, tail, possessive }: Token,
  quoted: boolean,
  entry: Entry,
): Term {
  const { classes, kinds, marks, plural } = entry;
  return {
    start,
    end,
    text,
    lower,
    kind,
    index,
    tail,
    classes,
    kinds,
    marks,
    plural,
    lastPart: unlisted.classes,
    capital: capital.test(text),
    possessive,
    quoted,
  };
}

/** A compound is looked up as written and with spaces; else it is an unknown modifier ("405-billion-parameter"). */
function entryOf(lower: string, lexicon: Lexicon): Entry {
  const own = lexicon.entry(lower);
  return own === unlisted && lower.includes('-') ? lexicon.entry(lower.replaceAll('-', ' ')) : own;
}

/** How many tokens the longest phrase of the lexicon at `at` has; 1 where there is none. */
function phraseFrom(tokens: readonly Token[], at: number, lexicon: Lexicon): { length: number; phrase: string } {
  let words = tokens[at]?.lower ?? '';
  let found = { length: 1, phrase: words };
  for (let next = at + 1; lexicon.begins(words) && tokens[next]?.kind === 'word'; next++) {
    words += ` ${tokens[next]?.lower}`;
    if (lexicon.entry(words) !== unlisted) found = { length: next + 1 - at, phrase: words };
  }
  return found;
}

/** A quotation of more words quotes a sentence, not a term. */
const shortQuotation = 6;

/** Whether the quotation mark at `at` opens a quoted term; a quotation with a name in it says something. */
function quotesTerm(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  const [joinsNext, joinsLast] = [behind?.start === token?.end, before?.end === token?.start];
  // Of marks that show no side every other one opens: without spaces, and with a space on both sides.
  const isEven = (): boolean => tokens.slice(0, at).filter(({ text }) => text === '"').length % 2 === 0;
  const opens = joinsNext ? !joinsLast || (isUnspaced.test(before?.text ?? '') && isEven()) : !joinsLast && isEven();
  if (!opens) return false;
  const inside = tokens.slice(at + 1, at + 2 + shortQuotation);
  const length = inside.findIndex(({ text }) => text === '"');
  return length >= 0 && inside.slice(0, length).every(({ kind }) => kind !== 'mention');
}

/**
 * Joins the tokens of a sentence to terms: longest phrases of the lexicon, possessive endings cut, quotation marks
 * noted and dropped.
 */
export function readTerms(tokens: readonly Token[], lexicon: Lexicon): Term[] {
  const terms: Term[] = [];
  let quoted = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind !== 'word') {
      if (token.text === '"' && token.kind === 'punctuation') quoted = quotesTerm(tokens, at);
      else terms.push(termOf(token, quoted, unlisted));
      continue;
    }
    const { length, phrase } = phraseFrom(tokens, at, lexicon);
    at += length - 1;
    const entry = entryOf(phrase, lexicon);
    const term = termOf(token, quoted, entry);
    term.end = tokens[at]?.end ?? token.end;
    term.lower = phrase;
    if (phrase.includes('-')) term.lastPart = lexicon.entry(phrase.slice(phrase.lastIndexOf('-') + 1)).classes;
    terms.push(term);
    if (entry.classes.length > 0) continue;
    const whole = lexicon.compound(phrase);
    if (whole) {
      Object.assign(term, whole);
      continue;
    }
    term.plural = lexicon.isPlural(phrase);
    if (length > 1) continue;
    const contraction = lexicon.contraction(phrase);
    const owner = lexicon.owner(phrase);
    if (contraction) {
      const [word, ending] = contraction;
      const middle = token.start + word.length;
      terms.splice(
        -1,
        1,
        { ...term, end: middle, lower: word, ...lexicon.entry(word), plural: false },
        { ...term, start: middle, lower: ending, ...lexicon.entry(ending), plural: false },
      );
    } else if (owner !== undefined) {
      terms.splice(-1, 1, { ...term, lower: owner, ...entryOf(owner, lexicon), plural: false, possessive: true });
    }
  }
  return terms;
}
