import { claim, page, type Hostile } from '../hostile';

/** Parsers stop nesting at 512: a script goes on. */
const dig = `<script>
  let at = document.body;
  for (let depth = 0; depth < 5000; depth += 1) at = at.appendChild(document.createElement(depth % 2 ? 'div' : 'span'));
  at.textContent = 'Much is said of open source down here.';
</script>`;

export default { html: page(`<p>${claim}</p>${dig}`), badges: ['Llama 3.1'], huge: true } satisfies Hostile;
