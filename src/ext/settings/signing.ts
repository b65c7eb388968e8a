/** Signs what is drawn in pages. Apart from the storage (page-secret.ts), as pages never read that themselves. */
import { sha256 } from './sha256.ts';

/** The signature of a name, by a secret: without that nobody can make it. */
export const sign = (name: string, secret: string): string => sha256(JSON.stringify([secret, name])).slice(0, 32);
