import { readdirSync, readFileSync } from 'node:fs';

const made = new Set(['node_modules', '.git', '.output', '.wxt', 'coverage', 'data/dist']);

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder || '.', { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (made.has(path)) continue;
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

const binary = /\.(png|jpg|ico|woff2?|zip)$/;

/** Everything that belongs to the project, from the root with forward slashes; what tools make is left out. */
export const files = [...walk('')];
export const textFiles = files.filter((path) => !binary.test(path));
export const read = (path: string): string => readFileSync(path, 'utf8');
