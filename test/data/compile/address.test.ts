import { expect, it } from 'vitest';
import { shortAddress } from '../../../data/compile/address.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';

it.each([
  [`https://github.com/lab/model/blob/${commit}/README.md`, 'https://github.com/lab/model/blob/0123456789/README.md'],
  [`https://github.com/lab/model/tree/${commit}`, 'https://github.com/lab/model/tree/0123456789'],
  ['https://github.com/lab/model/blob/main/README.md', 'https://github.com/lab/model/blob/main/README.md'],
  [
    `https://huggingface.co/lab/model/blob/${commit}/README.md`,
    `https://huggingface.co/lab/model/blob/${commit}/README.md`,
  ],
])('%s → %s', (url, short) => {
  expect(shortAddress(url)).toBe(short);
});
