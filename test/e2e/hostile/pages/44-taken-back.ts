import { page, type Hostile } from '../hostile';

/** What its writer has struck through is no claim, by elements or by styles; what is left of the sentence is read. */
export default {
  html: page(
    `<p>Llama 3.1 is <s>an open source</s> a source-available model.</p>
    <p><del>Gemma 2 is open source.</del> We were wrong.</p><p>Qwen2.5-72B is <strike>open source</strike> free to use.</p>
    <p>Mixtral 8x22B is <span style="text-decoration:line-through">an open source</span> a source-available model.</p>
    <p><span class="struck">Llama 3.2 is open source.</span></p><p class="struck">Llama 3.3 is open source.</p>
    <div class="struck"><p>Gemma 3 is open source.</p></div><del><p>Phi-4 is open source.</p></del>
    <p>Mistral 7B is <s>not</s> open source.</p>
    <p>DeepSeek-R1 is <ins>open source</ins>.</p>`,
    '<style>.struck { text-decoration: red wavy underline line-through }</style>',
  ),
  badges: ['Mistral 7B', 'DeepSeek-R1'],
} satisfies Hostile;
