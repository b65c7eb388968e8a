import { renderToString } from 'preact-render-to-string';
import { shell } from '../shell.js';
import { App } from './app.jsx';

const page = (script) => () => shell({ body: `<div id="app">${renderToString(<App />)}</div>`, script });

export const pages = { '/hydrated': page(), '/script-3s': page('/client.js?after=3000') };
