import type { EvidenceTable } from '../../vocabulary/types.ts';
import type { Finding } from './finding.ts';

/** What the dataset says of the models of a claim, a line each, with the first source of each. */
export function reasonsFrom({ models, licences }: EvidenceTable): (finding: Finding) => string[] {
  return ({ claim }) =>
    claim.targets.flatMap(({ model }) => {
      const record = model === null ? undefined : models[model];
      if (!record) return [];
      const parts = Object.entries(record.components).filter(([, state]) => state !== 'unknown');
      const licence = record.licence === null ? undefined : licences[record.licence];
      const source = record.sources.find(({ kind }) => kind === 'primary') ?? record.sources[0];
      return [
        `${record.name}: ${parts.map(([part, state]) => `${part} ${state}`).join(', ')}` +
          `${licence ? `; ${licence.name}` : ''}; as of ${record.asOf}${source ? `; ${source.url}` : ''}`,
      ];
    });
}
