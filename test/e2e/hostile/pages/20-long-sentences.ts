import { claim, page, type Hostile } from '../hostile';

const words = 'and so it goes on with one word more ';
/** Below the length at which a line counts as no prose, so that the engine has to read it. */
const lines = [
  `Llama 3.1 ${words.repeat(500)} is open source.`,
  'open '.repeat(3_900),
  'open source '.repeat(1_600),
  `${'not '.repeat(4_000)}open source`,
  `Llama 3.1${', Llama 3.1'.repeat(1_500)} are open source?`,
  '("('.repeat(6_000),
  words.repeat(6_250),
  'open '.repeat(100_000),
];

export default {
  html: page(`${lines.map((line) => `<div>${line}</div>`).join('')}<p>${claim}</p>`),
  badges: ['Llama 3.1'],
} satisfies Hostile;
