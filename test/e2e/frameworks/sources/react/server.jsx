import { PassThrough } from 'node:stream';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { shell } from '../shell.js';
import { App } from './app.jsx';
import { Document } from './document.jsx';
import { latePart } from './late.jsx';

/** The page in the two pieces in which the server would send it: all but the late part, then the rest. */
function streaming() {
  let arrive;
  const Late = latePart(new Promise((resolve) => (arrive = resolve)));
  return new Promise((resolve, reject) => {
    const pieces = ['', ''];
    let piece = 0;
    const sink = new PassThrough();
    sink.on('data', (chunk) => (pieces[piece] += chunk));
    sink.on('end', () => resolve(pieces));
    const { pipe } = renderToPipeableStream(<Document Late={Late} />, {
      bootstrapModules: ['/client.js'],
      onError: reject,
      onShellReady() {
        pipe(sink);
        setImmediate(() => {
          piece = 1;
          arrive();
        });
      },
    });
  });
}

const hydrated = (script) => () => shell({ body: `<div id="root">${renderToString(<App />)}</div>`, script });

export const pages = {
  '/at-once': hydrated('/client.js'),
  '/timer-1s': hydrated('/client.js?hydrate=1000'),
  '/timer-3s': hydrated('/client.js?hydrate=3000'),
  '/script-1s': hydrated('/client.js?after=1000'),
  '/script-3s': hydrated('/client.js?after=3000'),
  '/streaming': streaming,
  '/client': () => shell({ body: '<div id="root"></div>' }),
};
