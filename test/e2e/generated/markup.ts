/** Pages of varied markup, each from its number: the same number gives the same page. */

/** Numbers from 0 to 1 (Mulberry32, public domain). */
function random(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const models = ['Llama 3.1', 'Gemma 2', 'Mistral 7B', 'Falcon 180B', 'DeepSeek-R1', 'OLMo 2', 'DBRX'];
const terms = [
  'open source',
  'open-source',
  '<b>open</b> source',
  'open&nbsp;source',
  'op&shy;en source',
  '<a href="#x">open source</a>',
];
const plain = [
  'The weather was fine.',
  'Nothing is claimed here &amp; there.',
  'Source: the makers, open to all.',
  '',
  '\n   ',
  'A &lt;b&gt; and "quotes" \u{1F600}.',
];
const inline = [
  'b',
  'i',
  'em',
  'span',
  'a href="#y"',
  'mark',
  'code',
  'sup',
  'q',
  'bdi',
  'font color=red',
  'x-inline',
  'label',
  'button',
  'u class=\'a "b"\'',
];
const blocks = [
  'p',
  'div',
  'section',
  'article class=x',
  'blockquote',
  'ul',
  'ol reversed',
  'dl',
  'table',
  'details open',
  'details',
  'figure',
  'h1',
  'h2',
  'h4',
  'main',
  'aside',
  'fieldset',
  'form',
  'x-block',
  'center',
  'pre',
  'address',
];
const styles = [
  '',
  '',
  '',
  ' style="display:flex"',
  ' style="display: grid"',
  ' dir=rtl',
  ' style="columns:3"',
  ' style="writing-mode:vertical-rl"',
  ' hidden',
  ' style="display:none"',
  ' style="position:absolute"',
  ' lang=de',
  ' style="white-space:pre-wrap"',
  ' contenteditable',
  ' style="-webkit-line-clamp:1;overflow:hidden"',
  ' data-x=\'{"a":1}\'',
];
const oddities = [
  '<!-- open source -->',
  '<!---->',
  '<wbr>',
  '<br>',
  '<br/><br>',
  '<hr>',
  '<img alt="open source" src="data:,">',
  '<svg viewBox="0 0 1 1"><text>open source</text></svg>',
  '<template><p>Llama 3.1 is open source.</p></template>',
  '<script type="text/plain">Llama 3.1 is open source.</script>',
  '<style>/* open source */</style>',
  '<input value="open source">',
  '<textarea>\nopen source</textarea>',
  '<select><option>open source</select>',
  '<ruby>\u6F22<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  '<math><mi>x</mi></math>',
  '</p>',
  '</span>',
  '<b>',
  '&notit;',
  '\u00AD',
  '<iframe srcdoc="<p>open source</p>" width=10 height=10></iframe>',
  '<x-shadow><template shadowrootmode="open"><p>Gemma 2 is open source.</p><slot></slot></template>',
  '<object></object>',
  '<dialog open>',
];
const doctypes = [
  '<!doctype html>',
  '<!DOCTYPE html>\n',
  '',
  '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
];

/** A page of about a hundred pieces, with claims among them. */
export function pageOf(seed: number): string {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const chance = (share: number): boolean => next() < share;
  const nameOf = (opening: string): string => opening.split(' ')[0] ?? '';
  const sentence = (): string => (chance(0.5) ? `${pick(models)} is ${pick(terms)}.` : pick(plain));

  const line = (depth: number): string => {
    const pieces = Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
      if (chance(0.12)) return pick(oddities);
      const tag = pick(inline);
      return depth > 0 && chance(0.3) ? `<${tag}>${line(depth - 1)}</${nameOf(tag)}>` : sentence();
    });
    return pieces.join(pick([' ', '', '\n  ', '\u00A0']));
  };
  const inside = (tag: string, depth: number): string => {
    const item = (): string => (depth > 0 && chance(0.4) ? block(depth - 1) : line(2));
    const some = (make: () => string): string =>
      Array.from({ length: 1 + Math.floor(next() * 3) }, make).join(pick(['', '\n']));
    if (tag === 'ul' || tag === 'ol') return some(() => `<li>${item()}${chance(0.5) ? '</li>' : ''}`);
    if (tag === 'dl') return some(() => `<dt>${line(1)}<dd>${item()}`);
    if (tag === 'table') return `<caption>${line(1)}</caption>${some(() => `<tr>${some(() => `<td>${item()}`)}`)}`;
    if (tag === 'details') return `<summary>${line(1)}</summary>${item()}`;
    if (tag === 'figure') return `${item()}<figcaption>${line(1)}</figcaption>`;
    return some(item);
  };
  const block = (depth: number): string => {
    const opening = pick(blocks);
    const tag = nameOf(opening);
    // What is left open, the parser closes in its own way.
    return `<${opening}${pick(styles)}>${inside(tag, depth)}${chance(0.9) ? `</${tag}>` : ''}`;
  };
  const body = Array.from({ length: 12 }, () => block(3)).join('\n');
  return `${pick(doctypes)}<html${pick(['', ' lang="en"', ' dir="rtl"'])}><head><meta charset="utf-8"><title>AI models, number ${seed}</title></head><body>${body}</body></html>`;
}
