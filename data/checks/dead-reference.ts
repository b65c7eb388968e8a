import { problem } from '../compile/problem.ts';
import type { Dataset } from '../compile/read.ts';
import { eachRelease, eachVersion } from './each.ts';

export const severity = 'error';

/** An id of `all` that was probably meant: "apache-2" is the beginning of "Apache-2.0", signs and capitals aside. */
function similar(id: string, all: Iterable<string>): string | undefined {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return [...all].find((other) => letters(other).startsWith(letters(id)));
}

/** Licences, bases, group members, families and restriction words must exist, and no base may lead back to itself. */
export function check({ dataset }: { dataset: Dataset }): string[] {
  const { families, licences, criteria } = dataset;
  const versions = eachVersion(dataset);
  const releases = new Map(eachRelease(dataset).map((place) => [place.version.id, place.version]));
  const ids = new Set([...versions.map((p) => p.version.id), ...families.keys()]);
  const lines: string[] = [];
  const need = (there: boolean, file: string, field: string, id: string, fix: string): void => {
    if (!there) lines.push(problem(file, field, `"${id}" does not exist`, fix));
  };

  for (const [id, { part_of }] of families) {
    if (part_of !== undefined)
      need(families.has(part_of), `data/models/${id}.yml`, 'part_of', part_of, 'name a family');
  }
  for (const { file, field, version } of versions) {
    for (const member of 'group' in version ? version.group : []) {
      need(releases.has(member), file, `${field}.group`, member, 'name a release of this family');
    }
  }
  for (const { file, field, version } of eachRelease(dataset)) {
    const { licence } = version.weights;
    if (licence !== undefined) {
      const meant = similar(licence, licences.keys());
      const fix = `${meant === undefined ? '' : `write "${meant}", or `}add it to data/licenses.yml`;
      need(licences.has(licence), file, `${field}.weights.licence`, licence, fix);
    }
    if (version.base === undefined) continue;
    need(ids.has(version.base), file, `${field}.base`, version.base, 'name a model id, or leave the base out');
    const seen = new Set([version.id]);
    for (let base: string | undefined = version.base; base !== undefined; base = releases.get(base)?.base) {
      if (seen.has(base)) {
        lines.push(problem(file, `${field}.base`, `"${base}" leads back to itself`, 'name the model it was made from'));
        break;
      }
      seen.add(base);
    }
  }
  for (const [id, { restrictions = [] }] of licences) {
    for (const tag of restrictions) {
      need(
        Object.hasOwn(criteria.restrictions, tag),
        'data/licenses.yml',
        `${id}.restrictions`,
        tag,
        'give it words in data/criteria.yml',
      );
    }
  }
  return lines;
}
