import { stringify } from 'yaml';
import { canonical } from '../compile/form/canonical.ts';

/** The first lines of a family: what `npm run data` then asks to be filled in. `today`: `YYYY-MM-DD`. */
export async function scaffold(id: string, today: string): Promise<{ path: string; text: string }> {
  const name = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  const record = {
    name,
    makers: [''],
    aliases: [name],
    versions: [
      {
        id,
        name,
        weights: { available: 'unknown', licence: 'unknown' },
        sources: [{ kind: 'primary', url: 'https://', seen: today, supports: ['weights.licence'] }],
      },
    ],
  };
  return { path: `data/models/${id}.yml`, text: await canonical(stringify(record)) };
}
