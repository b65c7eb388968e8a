import '@angular/compiler';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { shell } from '../shell.js';
import { start } from './start.js';

const page = (url, script) => () => {
  const document = shell({ body: '<week-root></week-root>', script });
  return renderApplication((context) => start(url, context, [provideServerRendering()]), { document, url });
};

export const pages = {
  '/hydrated': page('/hydrated'),
  '/script-1s': page('/script-1s', '/client.js?after=1000'),
  '/deferred': page('/deferred'),
};
