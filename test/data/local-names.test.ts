import { expect, it } from 'vitest';
import { nameFinder } from './mentions.ts';

const { find } = nameFinder();
const familiesIn = (text: string): (string | null)[] => find(text).map(({ family }) => family);

it.each([
  ['阿里巴巴发布“通义千问”。', 'qwen'],
  ['百度的“文心一言”是聊天机器人。', 'ernie'],
  ['大模型：“混元”、“豆包”。', 'hunyuan'],
  ['大模型：“混元”、“豆包”。', 'seedance'],
  ['「書生·浦語」、上海。', 'internlm'],
  ['「ディープシーク」が公開。', 'deepseek'],
  ['언어 모델 ‘라마’ 공개', 'llama'],
  ['LG의 ‘엑사원’ 모델', 'exaone'],
  ['SK텔레콤 ‘에이닷엑스’ 공개', 'ax'],
  ['카카오 ‘카나나’ 공개', 'kanana'],
  ['‘챗GPT’ 이용자', 'chatgpt'],
])('%s names %s', (text, family) => {
  expect(familiesIn(text)).toContain(family);
});

it.each([
  '“百川”归海',
  '小店的“豆包”很好吃。',
  '‘라마’를 동물원에서 보았다',
  '‘믿음’과 소망',
  '『ドラマ』を見る',
  '『悟道』之路',
])('%s names no model', (text) => {
  expect(familiesIn(text)).toEqual([]);
});
