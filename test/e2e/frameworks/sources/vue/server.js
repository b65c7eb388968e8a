import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { shell } from '../shell.js';
import { article } from './app.js';

const hydrated = (script) => async () =>
  shell({ body: `<div id="app">${await renderToString(createSSRApp(article()))}</div>`, script });

export const pages = { '/hydrated': hydrated(), '/script-1s': hydrated('/client.js?after=1000') };
