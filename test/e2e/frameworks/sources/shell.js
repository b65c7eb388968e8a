/**
 * A whole page around what a framework rendered.
 *
 * Every element that came from the server is remembered as an object, before any framework starts: a client that throws
 * the server's markup away and renders anew is then seen, even when the markup comes out the same. A person has typed
 * already, too.
 */
export function shell({ body, head = '', end = '', root = '', script = '/client.js' }) {
  return `<!doctype html>
<html lang="en"${root}><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>The week in models</title>${head}</head>
<body>${body}<script>${remember}</script>${end}${script ? `<script type="module" src="${script}"></script>` : ''}</body></html>`;
}

export const remember = `
  for (const element of document.querySelectorAll("*")) element.served = true;
  for (const field of document.querySelectorAll("input")) field.value = "typed early";
`;
