/** What a pasted list of sites would do. */
export interface PastedList {
  /** In stored form, each once, without those that are listed. */
  add: string[];
  /** How many were listed already or stand there twice. */
  known: number;
  /** What is no site, by its line from 1. */
  bad: { line: number; input: string }[];
}

/**
 * Reads a list of sites as people paste it: lines, commas, semicolons or spaces between them; what follows a `#` that
 * begins a line or a word is a remark.
 */
export function parseList(text: string, listed: string[], parseSite: (written: string) => string | null): PastedList {
  const seen = new Set(listed);
  const result: PastedList = { add: [], known: 0, bad: [] };
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const entries = (line.split(/(?<!\S)#/, 1)[0] ?? '').split(/[\s,;]+/);
    for (const input of entries.filter(Boolean)) {
      const site = parseSite(input);
      if (site === null) result.bad.push({ line: index + 1, input });
      else if (seen.has(site)) result.known++;
      else {
        seen.add(site);
        result.add.push(site);
      }
    }
  }
  return result;
}
