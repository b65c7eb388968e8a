import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/**
 * Serves the folder of a file to this machine alone. No charset is sent, so that a page's own word on its encoding
 * counts.
 * @returns the address of the file, and how to stop.
 */
export async function serveFile(path: string): Promise<{ url: string; stop(): void }> {
  const folder = dirname(path);
  const server: Server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, name);
    const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const refuse = () => response.writeHead(404).end();
    if (!file.startsWith(folder + sep)) return refuse();
    readFile(file).then((bytes) => response.writeHead(200, { 'content-type': type }).end(bytes), refuse);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://localhost:${port}/${encodeURIComponent(basename(path))}`, stop };
}
