import { claim, page, type Hostile } from '../hostile';

/** The words as people see them: these are the claim. */
const same = [
  'Llama <b>3</b><i>.1</i> is <em>open</em><span> </span><a href="#a">so<wbr>urce</a>.',
  'Llama&nbsp;3.1 is open&#x2011;source.',
  'Lla&shy;ma 3.1 is open sou&shy;rce.',
  'Llama 3.1 is o\u200Bpen so\u2060urce.',
  'Llama\n   3.1 is open\n   source.',
];
/** And these are not, or are no longer the same words. */
const other = [
  'Llama 3.1 is open <span style="display: none">never mind </span>book.',
  // Cyrillic letters in the words.
  'Llama 3.1 is \u043Epen s\u043Eurce.',
  'Llama 3.1 is \u202Eecruos nepo\u202C.',
  'Llama 3.1 is <span style="display: none">not closed but </span>a model. Source of it all.',
];
/**
 * Words that nobody sees between the two: the first look, which knows no styles, finds no term. A miss, and no harm.
 */
const decoy = 'Llama 3.1 is open<span style="display: none"> book and nothing but</span> source.';

export default {
  html: page([...same, decoy, ...other, claim.normalize('NFD')].map((line) => `<p>${line}</p>`).join('')),
  badges: [...same, claim].map(() => 'Llama 3.1'),
} satisfies Hostile;
