import { generateHydrationScript, renderToString } from 'solid-js/web';
import { shell } from '../shell.js';
import { App } from './app.jsx';

const page = (script) => () =>
  shell({ head: generateHydrationScript(), body: `<div id="app">${renderToString(() => <App />)}</div>`, script });

export const pages = { '/hydrated': page(), '/script-3s': page('/client.js?after=3000') };
