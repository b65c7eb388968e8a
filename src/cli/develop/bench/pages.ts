/** The pages that the browser bench measures: made the same each time. */

export interface BenchPage {
  /** Its name on the command line and in the table. */
  name: string;
  what: string;
  html: string;
  /** Claims in it that get a badge. */
  claims: number;
}

const fillers = [
  'The committee met on a rainy morning and went through its list without haste',
  'Nobody had expected that the bridge would open to traffic before the summer',
  'A second reading of the figures showed how little had changed since spring',
  'What the engineers liked best was the quiet of the hall after the test',
  'She kept the sources of the story in a drawer and the key in her coat',
  'Two of the three machines ran for a week before anyone looked at them',
  'It takes patience to measure a thing that moves while it is being measured',
];
const models = ['Llama 3.1', 'Gemma 2', 'Llama 2', 'Grok-1', 'Llama 3.2'];

/** Deterministic: the n-th sentence without a term. */
const filler = (at: number): string => `${fillers[(at * 5 + (at >> 3)) % fillers.length] ?? ''}.`;
/** The n-th claim; every sixth spreads its term over two elements, as links and emphasis do. */
const claim = (at: number): string =>
  `${models[at % models.length] ?? ''} is ${at % 6 === 5 ? 'open <b>source</b>' : 'open source'}.`;

/** A paragraph of plain sentences in four text nodes, with something at its end. */
function paragraph(at: number, last = ''): string {
  return `<p>${filler(at)} <a href="#${at}">${filler(at + 1)}</a> ${filler(at + 2)} <em>Part ${at}.</em> ${last}</p>\n`;
}

const page = (name: string, what: string, claims: number, body: string, head = ''): BenchPage => ({
  name,
  what,
  claims,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page about models</title>${head}</head><body>${body}</body></html>`,
});

const paragraphs = (count: number, last: (at: number) => string): string =>
  Array.from(
    { length: count },
    (_, at) => (at % 20 === 0 ? `<h2>Section ${at / 20}</h2>` : '') + paragraph(at, last(at)),
  ).join('');

/** So many paragraphs make 1 MB and 20,000 text nodes. */
const megabyte = 3_600;
const isClaim = (at: number): boolean => at % 4 !== 3;

const article = paragraphs(66, (at) => (at % 12 === 6 ? claim(at) : ''));

/**
 * Something that a page does for three seconds from its load on, ten milliseconds apart. It notes how many frames were
 * drawn meanwhile.
 * @param step its body in JavaScript; `at` is the number of the step
 */
const moving = (markup: string, step: string): string => `${markup}<script>
addEventListener('load', () => {
  const moved = document.querySelector('#moved');
  const end = performance.now() + 3000;
  let at = 0;
  let frames = 0;
  const frame = () => { frames += 1; if (performance.now() < end) requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  const beat = setInterval(() => {
    at += 1;
    ${step}
    if (performance.now() < end) return;
    clearInterval(beat);
    performance.mark('frames', { detail: frames });
  }, 10);
});
</script>`;

/** Shows a hundred posts at a time. Its claims come and go: only the one above it is counted. */
const feed = moving(
  '<div id="moved"></div>',
  `for (let post = 0; post < 2; post += 1) {
      const words = at % 5 === 0 && post === 0 ? 'Gemma 2 is open ' + 'source.' : 'Nothing new under the sun.';
      moved.append(Object.assign(document.createElement('p'), { textContent: 'Post ' + (at * 2 + post) + '. ' + words }));
      if (moved.childNodes.length > 100) moved.firstChild.remove();
    }`,
);
const ticker = moving(
  `<p id="moved">${'<span>0</span> '.repeat(100)}</p>`,
  `for (const one of moved.children) one.firstChild.data = String(at);`,
);

export const benchPages: BenchPage[] = [
  page('blank', 'an empty page', 0, ''),
  page('article', '3,000 words, 5 claims', 5, article),
  page(
    'claims',
    '200 claims',
    200,
    paragraphs(266, (at) => (isClaim(at) ? claim(at) : '')),
  ),
  page(
    'plain',
    '1 MB, 20,000 text nodes, no term',
    0,
    paragraphs(megabyte, () => ''),
  ),
  page(
    'full',
    '1 MB, 20,000 text nodes, 2,700 claims',
    2_700,
    paragraphs(megabyte, (at) => (isClaim(at) ? claim(at) : '')),
  ),
  page('nodes', '200,000 text nodes, 20 claims', 20, cells(200_000)),
  page('feed', 'an endless feed: 200 posts a second, a claim in each tenth', 1, `<p>${claim(0)}</p>${feed}`),
  page('ticker', '3,000 words, 5 claims, 10,000 changes a second', 5, `${article}${ticker}`),
];

/** A table of so many cells with a word or two each. */
function cells(count: number): string {
  const row = (at: number): string =>
    Array.from({ length: 10 }, (_, column) => `<td>cell ${at} ${column}</td>`).join('');
  const rows = Array.from({ length: count / 10 }, (_, at) => `<tr>${row(at)}</tr>`);
  const part = (at: number): string =>
    `<p>${claim(at * 6)}</p><table>${rows.slice(at * 1_000, (at + 1) * 1_000).join('')}</table>`;
  return Array.from({ length: rows.length / 1_000 }, (_, at) => part(at)).join('');
}
