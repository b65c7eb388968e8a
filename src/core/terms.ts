import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** One or more tokens that the lexicon treats as one, with its classes. */
export interface Term {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: Token['kind'];
  index: number;
  tail: string;
  lead: string;
  classes: readonly string[];
  /** Further properties that do not decide what the word is in the sentence. */
  marks: readonly string[];
  /** Classes of the last part of a compound that is not listed: "Code-LLM". */
  lastPart: readonly string[];
  plural: boolean;
  /** Starts with a capital letter. */
  capital: boolean;
  /** Owner: the possessive ending is cut from `lower`. */
  possessive: boolean;
  /** Stands between quotation marks. */
  quoted: boolean;
}

const whole = (token: Token): Omit<Term, 'classes' | 'plural' | 'lastPart' | 'marks'> => ({
  start: token.start,
  end: token.end,
  text: token.text,
  lower: token.lower,
  kind: token.kind,
  index: token.index,
  tail: token.tail,
  lead: token.lead,
  capital: /^\p{Lu}/u.test(token.text),
  possessive: token.possessive,
  quoted: false,
});

/** A compound is looked up as written and with spaces; else it is an unknown modifier ("405-billion-parameter"). */
function classify(lower: string, lexicon: Lexicon): readonly string[] {
  const own = lexicon.classes(lower);
  return own.length > 0 || !lower.includes('-') ? own : lexicon.classes(lower.replaceAll('-', ' '));
}

/** Classes that say something of a word beside what it is. */
const markClasses: ReadonlySet<string> = new Set(['dative', 'ending', 'derived', 'contrary', 'demonstrative']);

/** A quotation of more words quotes a sentence, not a term. */
const shortQuotation = 6;

/** Joins the tokens of a sentence to terms: longest phrases of the lexicon, possessives cut, quotation marks noted and dropped. */
export function readTerms(tokens: readonly Token[], lexicon: Lexicon): Term[] {
  const terms: Term[] = [];
  let quoted = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'punctuation' && token.text === '"') {
      const opens = tokens[at + 1]?.start === token.end && tokens[at - 1]?.end !== token.start;
      const length = tokens.slice(at + 1, at + 2 + shortQuotation).findIndex((t) => t.text === '"');
      // A quotation with a name in it says something; without one it names a term.
      quoted = opens && length >= 0 && tokens.slice(at + 1, at + 1 + length).every((t) => t.kind !== 'mention');
      continue;
    }
    if (token.kind !== 'word') {
      terms.push({ ...whole(token), quoted, classes: [], marks: [], lastPart: [], plural: false });
      continue;
    }
    let length = 0;
    let phrase = token.lower;
    for (let n = Math.min(lexicon.longestFrom(token.lower), tokens.length - at); n > 1 && length === 0; n--) {
      const run = tokens.slice(at, at + n);
      if (run.some((t) => t.kind !== 'word')) continue;
      phrase = run.map((t) => t.lower).join(' ');
      if (lexicon.classes(phrase).length > 0) length = n;
    }
    if (length === 0) phrase = token.lower;
    const last = tokens[at + Math.max(length, 1) - 1] ?? token;
    const lastPart = phrase.includes('-') ? lexicon.classes(phrase.slice(phrase.lastIndexOf('-') + 1)) : [];
    const base = { ...whole(token), end: last.end, lower: phrase, quoted, lastPart, marks: [] as readonly string[] };
    at += Math.max(length, 1) - 1;
    const owner = length > 1 ? undefined : lexicon.owner(phrase);
    const contraction = length > 1 ? undefined : lexicon.contraction(phrase);
    const all = classify(phrase, lexicon);
    const classes = all.filter((id) => !markClasses.has(id));
    const marks = all.filter((id) => markClasses.has(id));
    if (contraction && classes.length === 0) {
      const [word, ending] = contraction;
      const middle = token.start + word.length;
      terms.push({ ...base, end: middle, lower: word, classes: lexicon.classes(word), plural: false });
      terms.push({ ...base, start: middle, lower: ending, classes: lexicon.classes(ending), plural: false });
    } else if (owner !== undefined && classes.length === 0) {
      terms.push({ ...base, lower: owner, classes: classify(owner, lexicon), plural: false, possessive: true });
    } else {
      const plural = classes.some((id) => id.endsWith(':plural')) || (classes.length === 0 && lexicon.isPlural(phrase));
      terms.push({ ...base, marks, classes: classes.map((id) => id.split(':')[0] ?? id), plural });
    }
  }
  return terms;
}
