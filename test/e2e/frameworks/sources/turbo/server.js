import { shell } from '../shell.js';
import { claims, plain } from '../words.js';

const head = `<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">
<script type="module" src="/client.js"></script>`;
const page = (body) => () => shell({ head, body, script: '' });

export const pages = {
  '/first': page(`<h1>First</h1><p>${claims.llama}</p><p>${claims.gemma} ${plain}</p>
    <turbo-frame id="more"><p>${plain}</p></turbo-frame><ul id="list"><li>${claims.mistral}</li></ul>
    <div id="kept" data-turbo-permanent>${claims.command}</div>`),
  '/second': page(`<h1>Second</h1><p>${claims.dbrx}</p><div id="kept" data-turbo-permanent></div>`),
  '/frame': page(`<h1>Frame</h1><turbo-frame id="more"><p id="framed">${claims.falcon}</p></turbo-frame>`),
};
