import '@angular/compiler';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { shell } from '../shell.js';
import { start } from './app.js';

const page = (script) => () => {
  const document = shell({ body: '<week-root></week-root>', script });
  return renderApplication((context) => start(context, [provideServerRendering()]), { document, url: '/hydrated' });
};

export const pages = { '/hydrated': page(), '/script-1s': page('/client.js?after=1000') };
