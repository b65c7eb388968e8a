import { claim, page, type Hostile } from '../hostile';

/** In Chromium a document answers with its images of that name and a form with its controls, in extensions as well. */
const documentNames =
  'body head title createElement querySelector querySelectorAll getElementsByTagName documentElement activeElement hidden readyState addEventListener removeEventListener createTreeWalker evaluate getSelection defaultView designMode';
const formNames =
  'title attributes childNodes parentNode parentElement nextSibling previousSibling firstChild lastChild textContent matches closest querySelector querySelectorAll getElementsByTagName insertBefore append shadowRoot innerHTML';
/** What we ask of elements: answered by the prototype, whatever the form has. */
const askedNames = 'contains getBoundingClientRect checkVisibility hasAttributes getRootNode';
/** No form of good will has these; in Chromium, text of such a form's own is not read. */
const wildNames = `localName nodeType ownerDocument isConnected ${askedNames}`;
const each = (names: string, tag: string): string =>
  names
    .split(' ')
    .map((name) => `<${tag} name="${name}">`)
    .join('');

export default {
  html: page(
    `${each(documentNames, 'img')}<form>${claim}${each(formNames, 'input')}</form>
    <form>DeepSeek-R1 is open source.${each(askedNames, 'input')}</form>
    <form><p>Gemma 2 is open source.</p>${each(`${formNames} ${wildNames}`, 'input')}</form>
<p>Mistral 7B is open source.</p>`,
  ),
  badges: ['Llama 3.1', 'DeepSeek-R1', 'Gemma 2', 'Mistral 7B'],
} satisfies Hostile;
