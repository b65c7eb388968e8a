/** A text made uniform for matching, with the way back to the text as written. */
export interface NormalisedText {
  text: string;
  /** Offset in the original text of a start offset in `text`. */
  startAt: (offset: number) => number;
  /** Offset in the original text just behind the character that ends at `offset` in `text`. */
  endAt: (offset: number) => number;
}

// Format characters that a reader does not see: soft hyphen, zero-width space and joiners, bidi marks, word joiner,
// BOM.
const invisible = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE0E\uFE0F\uFEFF]/;
// Text that was escaped twice still shows its entities.
const entity = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|nbsp|lt|gt));/giy;
const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", nbsp: ' ', lt: '<', gt: '>' };
const replacements: [RegExp, string][] = [
  [/[\t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
  [/[\r\u0085\u2028\u2029]/g, '\n'],
  // Reference marks: "open source¹".
  [/[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]/g, ' '],
  [/\u00D7/g, 'x'],
  [/[\u2010-\u2012\u2212\uFE58\uFE63\uFF0D]/g, '-'],
  [/[\u2014\u2015]/g, '—'],
  [/[\u2018\u2019\u201A\u201B\u2032\u00B4\u02BC]/g, "'"],
  [/[\u201C-\u201F\u00AB\u00BB\u2033\u300A-\u300F]/g, '"'],
  [/[\u3010\u3014]/g, '['],
  [/[\u3011\u3015]/g, ']'],
];

/** "，", "：", "（", "４"; not "．", and "。" ends a sentence without a space behind it. */
const fullWidth = /[\uFF01-\uFF0C\uFF0F-\uFF5E]/g;
const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/** Nothing in such a text is ever replaced; most texts are of this kind. */
const plain = /^[ -~\n]*$/;
/** A few words between single quotation marks, which are no apostrophes then. */
const singly = /(?<![\p{L}\p{N}])'([^'"\n]{1,40})'(?![\p{L}\p{N}])/gu;
const unify = (text: string): string => {
  const uniform = plain.test(text)
    ? text
    : replacements.reduce((t, [from, to]) => t.replace(from, to), text.replace(fullWidth, narrow));
  return uniform.includes("'") ? uniform.replace(singly, '"$1"') : uniform;
};

/**
 * Unifies spaces, dashes and quotation marks one for one and drops invisible characters (soft hyphen, zero-width).
 * `startAt` and `endAt` lead back, so that a span of the result becomes a span of `text`.
 */
export function normaliseText(text: string): NormalisedText {
  if (!text.includes('&') && !invisible.test(text)) return { text: unify(text), startAt: (i) => i, endAt: (i) => i };
  const origin: number[] = [];
  const ends: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (invisible.test(character)) continue;
    entity.lastIndex = i;
    const escaped = character === '&' ? entity.exec(text) : null;
    const [whole = character, decimal, hex, name] = escaped ?? [];
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const shown =
      named[name?.toLowerCase() ?? ''] ?? (code > 0 && code < 0xffff ? String.fromCharCode(code) : character);
    kept += shown;
    origin.push(i);
    ends.push(i + whole.length);
    i += whole.length - 1;
  }
  const startAt = (offset: number): number => origin[offset] ?? text.length;
  return {
    text: unify(kept),
    startAt,
    endAt: (offset) => (offset > 0 ? (ends[offset - 1] ?? text.length) : 0),
  };
}

const lowered = (character: string): string => {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
};

/**
 * Lower case with unchanged offsets: a character that would grow stays as it is. Searching this text avoids the flag
 * `i`, with which an expression with letter classes takes ten times as long to compile.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, lowered).join('');
}

/** Most names only need lower case. */
const normal = /^[a-z\d.]+(?: [a-z\d.]+)*$/;

/**
 * The key under which a name is compared: lower case, one space for every run of spaces, hyphens and dashes, straight
 * apostrophes, nothing at the ends. `Llama‑3.1  405B` → `llama 3.1 405b`.
 */
export function normaliseName(name: string): string {
  const lower = name.toLowerCase();
  if (normal.test(lower)) return lower;
  return normaliseText(name)
    .text.toLowerCase()
    .replace(/[\s\-–—_]+/g, ' ')
    .trim();
}
