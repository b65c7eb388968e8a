import policy from './03-policy';
import { claim, page, type Hostile } from '../hostile';

export default {
  html: {
    body: page(`<p>${claim}</p>`),
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
  badges: ['Llama 3.1'],
  check: policy.check,
} satisfies Hostile;
