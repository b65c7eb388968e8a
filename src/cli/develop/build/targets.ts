/** Browsers that the extension is built for, by their names in WXT; Edge takes the build for Chrome. */
export const targets = ['chrome', 'firefox'] as const;
export type Target = (typeof targets)[number];

/**
 * The browsers that a command line names; all where it names none. @throws Error with one line that says which there
 * are
 */
export function readTargets(args: readonly string[]): readonly Target[] {
  const other = args.find((arg) => !targets.some((target) => target === arg));
  if (other !== undefined) throw new Error(`"${other}" is not known; name ${targets.join(' or ')}.`);
  return args.length > 0 ? targets.filter((target) => args.includes(target)) : targets;
}

/** The one browser that a command line names, else Chrome. @throws Error with one line */
export function readTarget(args: readonly string[]): Target {
  if (args.length > 1) throw new Error(`${args.join(' ')}: name one browser, ${targets.join(' or ')}.`);
  return args.length > 0 ? (readTargets(args)[0] ?? 'chrome') : 'chrome';
}
