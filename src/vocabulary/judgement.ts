export type Stance = 'asserted' | 'denied' | 'unclear';
/** What is claimed to be open: the model as a whole, or a part of its release. */
export const claimObjects = ['model', 'weights', 'licence', 'code', 'inference-code', 'training-code', 'data'] as const;
export type ClaimObject = (typeof claimObjects)[number];
/** FEVER's three: does what was released bear the claim out? */
export type Verdict = 'supported' | 'refuted' | 'not-enough-info';
/** How sure a rule is, by measured precision. The default level shows `strict` only. */
export type Tier = 'strict' | 'likely';
/**
 * How the words lead to the model: `refers` to one named elsewhere, names it `among` others, `explains` a name, is part
 * of the name's own phrase (`direct`), or `says` it in a sentence about the model.
 */
export const readings = ['refers', 'among', 'explains', 'direct', 'says'] as const;
export type Reading = (typeof readings)[number];
