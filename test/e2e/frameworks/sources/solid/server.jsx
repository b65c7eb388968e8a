import { generateHydrationScript, renderToString } from 'solid-js/web';
import { shell } from '../shell.js';
import { App } from './app.jsx';

const page = (script) => () =>
  shell({ head: generateHydrationScript(), body: `<div id="app">${renderToString(() => <App />)}</div>`, script });

export const pages = { '/hydrated': page(), '/script-1s': page('/client.js?after=1000') };
