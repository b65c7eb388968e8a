/**
 * The warnings that a command prints: those about `files`, and of all others how many each check has. Whoever adds a
 * record sees what is wrong with it, and not what everybody knows of older ones.
 */
export function warningLines(warnings: readonly string[], files: ReadonlySet<string>): string[] {
  const isOurs = (line: string): boolean => files.has(line.slice(0, line.indexOf(':')));
  const counts = new Map<string, number>();
  for (const line of warnings) {
    const check = /\[([\w-]+)\]$/.exec(line)?.[1];
    if (check !== undefined && !isOurs(line)) counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  const others = [...counts].map(([check, count]) => `${count} [${check}]`).join(', ');
  return [
    ...warnings.filter(isOurs).map((line) => `warning: ${line}`),
    ...(others ? [`warnings about records of unchanged class: ${others}; npm run data -- --warnings lists them`] : []),
  ];
}
