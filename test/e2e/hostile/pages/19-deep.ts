import { claim, page, type Hostile } from '../hostile';

/** Parsers stop nesting at 512: a script goes on. Not shown, since Chromium itself does not lay out so deep a tree. */
const dig = `<script>
  let at = document.body.appendChild(document.createElement('div'));
  at.hidden = true;
  for (let depth = 0; depth < 5000; depth += 1) at = at.appendChild(document.createElement('div'));
  at.textContent = 'Much is said of open source down here.';
</script>`;

export default { html: page(`<p>${claim}</p>${dig}`), badges: ['Llama 3.1'], huge: true } satisfies Hostile;
