import * as v from 'valibot';
import { siteSaltOf } from './dismissed.ts';
import { defineItem } from './item.ts';
import { newSecret } from './new-secret.ts';

/** What signs the hosts of badges, so that a later copy of the extension knows them. Stored on this device only. */
const stored = defineItem({
  area: 'local',
  key: 'signing',
  version: 1,
  fields: { secret: v.fallback(v.string(), '') },
});

async function readOrMake(): Promise<string> {
  const { secret } = await stored.get();
  if (secret) return secret;
  const made = newSecret();
  await stored.set({ secret: made });
  return made;
}

let known: Promise<string> | undefined;

/** The secret of a site, from which no other site's follows. To be called by the background alone. */
export async function secretOf(url: string): Promise<string> {
  return siteSaltOf(url, await (known ??= readOrMake()));
}
