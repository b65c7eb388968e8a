import { describe, expect, it } from 'vitest';
import { continuesTopic, introducesAntecedent } from '@/src/core/claims/salience.ts';
import { passage } from '../read.ts';

const chunks = (text: string) => passage(text).read(0)?.chunks ?? [];

describe('a sentence that introduces something closer', () => {
  it.each([
    ['The loader is fast.', 'pronoun'],
    ['The loader is fast.', 'vague'],
    ['Our app: dictate.example', 'pronoun'],
    ['A student trained a small model.', 'pronoun'],
    ['A student trained a small model.', 'model'],
    ['They released a new tool.', 'vague'],
    ['They built other models.', 'model'],
    ['The Zorb Loader is fast.', 'pronoun'],
  ] as const)('%j for %s', (text, anaphor) => {
    expect(introducesAntecedent(chunks(text), anaphor)).toBe(true);
  });
});

describe('a sentence that does not', () => {
  it.each([
    // A thing is no model; an owner acts; a name follows; it is only compared or called so; a bare remark.
    ['The loader is fast.', 'model'],
    ['Our app: dictate.example', 'model'],
    ['They released a new tool.', 'model'],
    ['The lab is small.', 'pronoun'],
    ['They trained a small model, Gemma 2.', 'pronoun'],
    ['It beats a small model.', 'pronoun'],
    ['They call it a small model.', 'pronoun'],
    ['They trained the model.', 'model'],
    ['It is small.', 'pronoun'],
    ['What a day.', 'pronoun'],
  ] as const)('%j for %s', (text, anaphor) => {
    expect(introducesAntecedent(chunks(text), anaphor)).toBe(false);
  });
});

describe('a sentence that continues its topic', () => {
  it.each(['It has eight experts.', 'The model is small.', 'They are small.', 'When it came, it was small.'])(
    '%j',
    (text) => expect(continuesTopic(chunks(text))).toBe(true),
  );
  it.each(['The lab is small.', 'A model is small.', 'Llama 3 is small.', 'Rain fell.', 'Nice.'])('not %j', (text) =>
    expect(continuesTopic(chunks(text))).toBe(false),
  );
});
