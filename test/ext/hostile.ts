import fc from 'fast-check';

/** Names that mean something to the language, or to us. */
const names = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length', ''],
  ...['version', 'name', 'args', 'level', 'mode', 'except', 'only', 'salt', 'entries', 'id', 'on', 'data'],
];
const leaf = fc.oneof(
  fc.constantFrom('null', 'true', 'false', '0', '-0', '-1', '1e308', '1e999', '""', '"__proto__"', '"\\ud800"'),
  fc.jsonValue({ maxDepth: 0 }).map((value) => JSON.stringify(value)),
  fc.constantFrom(...names, 'proven', 'only-on', 'a.example', 'model:x').map((text) => JSON.stringify(text)),
);
const key = fc.oneof(fc.constantFrom(...names), fc.string());

/** JSON as somebody writes it who wants to break us; `__proto__` is a key of its own in it. */
export const hostileJson: fc.Arbitrary<string> = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join()}]`),
    fc
      .array(fc.tuple(key, tie('json')), { maxLength: 5 })
      .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`),
  ),
})).json;

/** What such a text is read as. */
export const hostile: fc.Arbitrary<unknown> = hostileJson.map((text) => JSON.parse(text) as unknown);

/** JSON of so many lists in one another: more than a stack holds. */
export const deepJson = (levels = 100_000): string => '['.repeat(levels) + ']'.repeat(levels);

const own = (): string =>
  [Object.prototype, Array.prototype].map((one) => Reflect.ownKeys(one).map(String).join()).join();
const before = own();
/** Whether the prototypes that everything inherits from are as they were. */
export const isUnpolluted = (): boolean => own() === before && !('polluted' in {});
