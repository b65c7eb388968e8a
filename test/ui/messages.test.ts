import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import messages from '@/public/_locales/en/messages.json';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const entries = Object.entries(messages as Record<string, Message>);

/** Messages whose names are put together from a prefix and an id. */
const composed =
  /^(?:badge|badge_more|class|verdict|wording|component|state|part|need|third|outcome|source|restriction|rule|level|mode|marks|models|options_sites_empty)_/;

describe('messages', () => {
  it('give the restrictions of licences in the words of data/criteria.yml', () => {
    const { restrictions } = parse(readFileSync('data/criteria.yml', 'utf8')) as {
      restrictions: Record<string, { words: string }>;
    };
    const worded = Object.fromEntries(
      entries
        .filter(([name]) => name.startsWith('restriction_'))
        .map(([name, { message }]) => [name, message.replaceAll('$$', '$')]),
    );
    const wanted = Object.fromEntries(
      Object.entries(restrictions).map(([id, { words }]) => [`restriction_${id.replaceAll('-', '_')}`, words]),
    );
    expect(worded, 'public/_locales/en/messages.json: give each restriction the words of data/criteria.yml').toEqual(
      wanted,
    );
  });

  it('fill every place they name, and name every place they fill', () => {
    for (const [name, { message, placeholders = {} }] of entries) {
      const used = [...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, place]) => place?.toLowerCase());
      expect({ name, places: [...new Set(used)].sort() }).toEqual({ name, places: Object.keys(placeholders).sort() });
    }
  });

  it('write a dollar sign twice, as browsers take a single one for a place', () => {
    const single = /(?<!\$)\$(?!\$|[A-Z_]+\$)(?<!\$[A-Z_]+\$)/;
    expect(entries.filter(([, { message }]) => single.test(message))).toEqual([]);
  });

  it('are all used', () => {
    const folders = ['src/ui', 'src/ext', 'entrypoints'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => join(folder, file)),
    );
    const all = [...files, 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
    const unused = entries
      .map(([name]) => name)
      .filter((name) => !composed.test(name) && !all.includes(name.replace(/_(?:zero|one|two|few|many|other)$/, '')));
    expect(unused).toEqual([]);
  });

  it('keep the tone: no exclamation marks, no words of blame', () => {
    const harsh = /!|\b(?:fake|fraud|openwashing|mislead|liar|dishonest)/i;
    expect(entries.filter(([, { message }]) => harsh.test(message))).toEqual([]);
  });

  it('are short enough for the stores and the toolbar', () => {
    expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
    for (const [name, { message }] of entries.filter(([one]) => one.startsWith('badge_')))
      expect({ name, length: message.length }).toEqual({ name, length: Math.min(message.length, 24) });
  });
});
