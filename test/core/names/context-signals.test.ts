import { describe, expect, it } from 'vitest';
import { createSignals } from '@/src/core/names/context-signals.ts';
import type { Suffix } from '@/src/core/names/suffix.ts';
import type { AliasEntry, NameTable } from '@/src/vocabulary/types.ts';
import { english } from '../engine.ts';

const names: NameTable = {
  models: {},
  families: { zorb: { makers: ['Zorb Works'], versions: [] } },
  aliases: {},
} as unknown as NameTable;
const signals = createSignals(names, {
  ...english,
  names: { ...english.names, homonyms: ['nova'], aiCues: ['language model', 'text to speech'] },
});
const bare: Suffix = { to: 1, versions: [], sizes: [], variants: [] };
const sized: Suffix = { ...bare, sizes: ['8b'] };
const alias = (changes: Partial<AliasEntry> = {}): AliasEntry => ({
  text: 'Zorb',
  family: 'zorb',
  needs: 'cue',
  caseSensitive: false,
  ...changes,
});

describe('a name that means the model', () => {
  it.each<[string, AliasEntry, Suffix]>([
    ['rain', alias({ needs: 'nothing' }), bare],
    ['rain', alias(), sized],
    ['rain', alias({ needs: 'version' }), sized],
    ['a language model', alias(), bare],
    ['a language-model', alias(), bare],
    ['text-to-speech', alias(), bare],
    ['from zorb works', alias(), bare],
    ['paint with it', alias({ cues: ['paint'] }), bare],
    ['a language model', alias({ text: 'Nova', needs: 'nothing' }), bare],
  ])('near %j: %j %j', (context, entry, suffix) => {
    expect(signals(context)(entry, suffix)).toBe(true);
  });
});

describe('a name that may mean something else', () => {
  it.each<[string, AliasEntry, Suffix]>([
    ['rain', alias(), bare],
    ['a language model', alias({ needs: 'version' }), bare],
    ['languages model', alias(), bare],
    ['zorb workshop', alias(), bare],
    ['a language model', alias({ cues: ['paint'] }), bare],
    ['painter', alias({ cues: ['paint'] }), bare],
    ['rain', alias({ text: 'Nova', needs: 'nothing' }), bare],
  ])('near %j: %j %j', (context, entry, suffix) => {
    expect(signals(context)(entry, suffix)).toBe(false);
  });
});
