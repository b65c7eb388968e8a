import { page, type Hostile } from '../hostile';

const letters = (text: string): string => [...text].map((letter) => `<b>${letter}</b>`).join('');

/** Half characters, letters that change their length in lower case, ligatures, towers of accents; a tag per letter. */
export default {
  html: page(
    `<p id="halves"></p><p>${'e\u0301\u0302\u0303'.repeat(3000)}. Gemma 2 is open source.</p>
    <p>${letters('Qwen2.5-72B is open source.')}</p>
    <p>Mis\u00ADtral\u00A07B is o\u200Bpen\u00A0sou\u00ADrce.</p>
    <script>
      document.querySelector('#halves').textContent =
        '\\uD800 \\uDC00 \\u0130\\u0130\\u0130 \\uFB03 \\uFDFA. Llama 3.1 is open source.';
    </script>`,
  ),
  badges: ['Llama 3.1', 'Gemma 2', 'Qwen2.5-72B', 'Mistral 7B'],
} satisfies Hostile;
