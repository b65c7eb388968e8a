import { expect } from 'vitest';
import { claim, page, type Hostile } from '../hostile';

/** What would land on the clipboard, in words and in markup. */
const copies = `<script>
  window.copied = null;
  addEventListener('copy', () => {
    const holder = document.createElement('div');
    holder.append(getSelection().getRangeAt(0).cloneContents());
    window.copied = { text: String(getSelection()), words: holder.textContent };
  });
</script>`;

export default {
  html: page(
    `<h1>Models</h1><p>${claim} And <a href="#a">Gemma 2 is open source</a>.</p><ul><li>Mistral 7B is open source.</li></ul>${copies}`,
  ),
  badges: ['Llama 3.1', 'Gemma 2', 'Mistral 7B'],
  async check({ page: at }) {
    await at.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      document.execCommand('copy');
    });
    const { text, words } = (await at.evaluate('copied ?? { text: String(getSelection()), words: "" }')) as Record<
      'text' | 'words',
      string
    >;
    expect(text.trim().replace(/\s*\n\s*/g, '\n')).toBe(
      `Models\n${claim} And Gemma 2 is open source.\nMistral 7B is open source.`,
    );
    expect(words).not.toMatch(/open-weight|licence/);
    await at.evaluate(() => getSelection()?.removeAllRanges());
  },
} satisfies Hostile;
