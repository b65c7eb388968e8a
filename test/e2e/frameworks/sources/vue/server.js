import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { shell } from '../shell.js';
import { article } from './app.js';
import { lazy } from './lazy.js';

const page = async (app, script) => shell({ body: `<div id="app">${await renderToString(app)}</div>`, script });

export const pages = {
  '/hydrated': () => page(createSSRApp(article())),
  '/script-1s': () => page(createSSRApp(article()), '/client.js?after=1000'),
  '/timer-3s': () => page(createSSRApp(article()), '/client.js?hydrate=3000'),
  '/lazy': () => page(lazy()),
};
