/** Text as people read it, with a map back to the page's text nodes. */

export interface Point {
  node: Text;
  offset: number;
}

export interface TextMap {
  /** Whitespace collapsed and trimmed, invisible characters dropped, non-breaking hyphens plain. */
  readonly text: string;
  /** The text as the page has it, if it was read in one go: enough to look for a term in. */
  readonly raw?: string;
  /** The text nodes it was read from, in order. */
  readonly nodes: readonly Text[];
  /** Where the character at `offset` (`0 <= offset < text.length`) is in the page. */
  locate(offset: number): Point;
}

/** Soft hyphen, zero width, direction marks and overrides, invisible operators: nobody sees them. */
const invisible = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
/**
 * Two spaces in a row, other white space, and all else that a text does not keep; in one class, as that is fastest.
 */
const odd = / {2}|[\t-\r\u00A0\u00AD\u1680\u2000-\u2011\u2028-\u202F\u205F-\u2069\u3000\uFEFF]/;
/** To JavaScript U+FEFF is white space; to readers it is nothing. */
const space = `[^\\S\\uFEFF][\\s${invisible}]*`;
const pieces = new RegExp(`(${space})|[${invisible}]+|([\\u2010\\u2011])|[^\\s${invisible}\\u2010\\u2011]+`, 'g');

const spaces = new RegExp(space, 'g');
const unseen = new RegExp(`[${invisible}]+`, 'g');

/** A text as people read it: what a builder makes of it, without the map. */
export function plainText(data: string): string {
  if (!odd.test(data)) return data.trim();
  return data
    .replaceAll(spaces, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .trim();
}

const visible = new RegExp(`[^\\s${invisible}]`);
/** Whether a text has no visible character. */
export const isBlank = (data: string): boolean => !visible.test(data);

export class TextMapBuilder {
  #text = '';
  /**
   * Its last character, kept apart: reading the end of a text that grows bit by bit costs its whole length each time.
   */
  #last = '';
  readonly #nodes: Text[] = [];
  /** Two parallel columns: from `starts[i]` on, the text runs in step with `points[i]`. */
  readonly #starts: number[] = [];
  readonly #points: Point[] = [];

  get empty(): boolean {
    return this.#text.trim() === '';
  }

  /** Appends what a text node shows. */
  add(node: Text): void {
    const { data } = node;
    if (data === '') return;
    this.#nodes.push(node);
    if (!odd.test(data)) {
      const skip = data.startsWith(' ') && this.#atSpace() ? 1 : 0;
      this.#append(skip ? data.slice(1) : data, node, skip);
      return;
    }
    for (const piece of data.matchAll(pieces)) {
      const [whole, space, hyphen] = piece;
      if (space !== undefined) {
        if (!this.#atSpace()) this.#append(' ', node, piece.index);
      } else if (hyphen !== undefined) this.#append('-', node, piece.index);
      else if (!isInvisible(whole)) this.#append(whole, node, piece.index);
    }
  }

  /** Appends a character that is in no text node: a line break (`\n` or a space) or an object (`\uFFFC`). */
  gap(character: '\n' | ' ' | '\uFFFC'): void {
    const last = this.#nodes.at(-1);
    if (!last) return;
    if (character !== '\uFFFC' && this.#atSpace()) {
      if (this.#text === '') return;
      this.#text = this.#text.slice(0, -1) + character;
      this.#last = character;
    } else this.#append(character, last, last.length);
  }

  build(): TextMap {
    const text = this.#text.trimEnd();
    const starts = this.#starts;
    const points = this.#points;
    return { text, nodes: this.#nodes, locate: (offset) => locate(starts, points, offset) };
  }

  #atSpace(): boolean {
    return this.#last === '' || this.#last === ' ' || this.#last === '\n';
  }

  #append(text: string, node: Text, offset: number): void {
    if (text === '') return;
    this.#starts.push(this.#text.length);
    this.#points.push({ node, offset });
    this.#text += text;
    this.#last = text.at(-1) ?? '';
  }
}

const onlyInvisible = new RegExp(`^[${invisible}]`);
const isInvisible = (piece: string): boolean => onlyInvisible.test(piece);

function locate(starts: readonly number[], points: readonly Point[], offset: number): Point {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const point = points[low];
  if (!point) throw new RangeError(`no text at offset ${offset}`);
  return { node: point.node, offset: Math.min(point.node.length, point.offset + offset - (starts[low] ?? 0)) };
}
