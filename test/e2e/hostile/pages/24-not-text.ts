import { claim, page, type Hostile } from '../hostile';

export default {
  html: page(
    `<p title="${claim}"><img alt="${claim}"></p><input placeholder="${claim}" value="${claim}">
    <select><optgroup label="${claim}"><option>${claim}</option></optgroup></select><datalist><option>${claim}</option></datalist>
    <svg><title>${claim}</title><text>${claim}</text><foreignObject><p>${claim}</p></foreignObject></svg>
    <noscript>${claim}</noscript><template>${claim}</template><code>${claim}</code><pre>${claim}</pre>
    <iframe hidden srcdoc="${claim}"></iframe><textarea>${claim}</textarea><math><mtext>${claim}</mtext></math>
    <object>${claim}</object><audio>${claim}</audio><script type="text/plain">${claim}</script><!-- ${claim} -->
    <p>Gemma 2 is open source.</p>`,
    `<meta name="description" content="${claim}"><style>/* ${claim} */</style>`,
  ),
  badges: ['Gemma 2'],
} satisfies Hostile;
