import { createSSRApp } from 'vue';
import { article } from './app.js';
import { lazy } from './lazy.js';

const app = location.pathname === '/lazy' ? lazy() : createSSRApp(article({ unmount: () => app.unmount() }));
const start = () => app.mount('#app');
const delay = new URL(import.meta.url).searchParams.get('hydrate');
if (delay) setTimeout(start, Number(delay));
else start();
