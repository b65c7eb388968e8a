import '@angular/compiler';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { shell } from '../shell.js';
import { start } from './app.js';

const page = (script) => () => {
  const document = shell({ body: '<week-root></week-root>', script });
  return renderApplication(start, { document, url: '/hydrated' });
};

export const pages = { '/hydrated': page(), '/script-3s': page('/client.js?after=3000') };
