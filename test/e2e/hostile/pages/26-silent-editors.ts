import { page, type Hostile } from '../hostile';

/** Editors that no attribute shows, made by an `EditContext` or a style: they save what they hold. */
export default {
  html: page(
    `<div id="canvas" tabindex="0"><p>Llama 3.1 is open source.</p></div>
    <div style="-webkit-user-modify:read-write"><p>Gemma 2 is open source.</p></div>
    <div style="-webkit-user-modify:read-write-plaintext-only">Qwen2.5-72B is open source.</div>
    <p>Mistral 7B is open source.</p>
    <script>document.querySelector('#canvas').editContext = new EditContext()</script>`,
  ),
  badges: ['Mistral 7B'],
  // Firefox has neither.
  only: 'chromium',
} satisfies Hostile;
