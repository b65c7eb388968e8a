/** The dataset version of the day after `version`: of a later day, a data update would be from the future. */
export function versionAfter(version: string): string {
  const [year = 0, month = 1, day = 1] = version.split('.').map(Number);
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return `${next.getUTCFullYear()}.${next.getUTCMonth() + 1}.${next.getUTCDate()}`;
}
