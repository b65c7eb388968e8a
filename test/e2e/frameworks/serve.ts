import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle, type Bundle } from './build';

/** Serves every toolkit's pages on a host of its own, in pieces where the page has several. */
export interface Site {
  /** Address of a page, e.g. `http://vue.plain.localhost:40001/hydrated`; `visit` keeps two visits apart. */
  url(toolkit: string, visit: string, path: string): string;
  close(): Promise<void>;
}

/**
 * Starts the server on a free port of the loopback interface.
 *
 * `/client.js` is the toolkit's script (`?after=MS` answers that late, as a slow network does); `/release` sends what
 * the host's page still waits for.
 */
export async function serveToolkits(ids: string[]): Promise<Site> {
  const bundles = new Map<string, Bundle>();
  for (const id of new Set(ids)) bundles.set(id, await bundle(id));
  const held = new Map<string, () => void>();

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const host = request.headers.host ?? '';
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
    const own = bundles.get(host.split('.')[0] ?? '');
    const pieces = own?.pages[pathname];
    if (pathname === '/release') {
      held.get(host)?.();
      response.end();
    } else if (own && pathname === '/client.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      setTimeout(() => response.end(own.client), Number(searchParams.get('after') ?? 0));
    } else if (pieces) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      const [first, ...rest] = pieces;
      response.write(first);
      if (rest.length > 0) held.set(host, () => response.end(rest.join('')));
      else response.end();
    } else {
      response.writeHead(404).end();
    }
  }

  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: (toolkit, visit, path) => `http://${toolkit}.${visit}.localhost:${port}${path}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
