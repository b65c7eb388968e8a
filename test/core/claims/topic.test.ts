import { describe, expect, it } from 'vitest';
import { hasAny, isNoun, onlyActs, topicOf } from '@/src/core/claims/topic.ts';
import { passage } from '../read.ts';

const chunks = (text: string) => passage(text).read(0)?.chunks ?? [];

/** The words of topic and verb. */
function topic(text: string): [string, string] {
  const { topic: about, verb } = topicOf(chunks(text));
  return [text.slice(about?.start, about?.end ?? 0), text.slice(verb?.start, verb?.end ?? 0)];
}

describe('what a sentence is about', () => {
  it.each([
    ['The model is small.', 'The model', 'is'],
    ['Llama 3 beats them.', 'Llama 3', 'beats'],
    ['On Friday the lab released a model.', 'the lab', 'released'],
    ['When it came, the lab released a model.', 'the lab', 'released'],
    ['It is small.', 'It', 'is'],
    ['The user of the tool is happy.', 'The user', 'is'],
  ])('%j: %j %j', (text, about, verb) => {
    expect(topic(text)).toEqual([about, verb]);
  });

  it.each(['A small model', 'Try the model: it is small.', 'Nice.', ''])('%j: nothing', (text) => {
    expect(topic(text)).toEqual(['', '']);
  });
});

describe('a topic that only acts', () => {
  const acts = (text: string): boolean => {
    const { topic: about, verb } = topicOf(chunks(text));
    return about !== undefined && onlyActs(about, verb);
  };
  it.each([
    'The lab released a model.',
    'The startup is small.',
    'You are happy.',
    'The tools are small.',
    'The tool says so.',
  ])('%j', (text) => expect(acts(text)).toBe(true));
  it.each(['The tool is small.', 'The tool beats them.', 'The tool was released.'])('not %j', (text) =>
    expect(acts(text)).toBe(false),
  );
});

describe('a chunk', () => {
  const [noun, name, open] = ['the tool', 'Llama 3', 'open-source models'].map((text) => chunks(text)[1]);
  it('is a noun, with or without an openness term', () => {
    expect([noun, open, name, undefined].map(isNoun)).toEqual([true, true, false, false]);
  });

  it('has any of some features', () => {
    expect(hasAny(noun, ['model', 'artefact'])).toBe(true);
    expect(hasAny(noun, ['model', 'data'])).toBe(false);
    expect(hasAny(noun, [])).toBe(false);
    expect(hasAny(undefined, ['model'])).toBe(false);
  });
});
