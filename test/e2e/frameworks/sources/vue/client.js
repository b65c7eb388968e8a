import { createSSRApp } from 'vue';
import { article } from './app.js';
import { lazy } from './lazy.js';

const app = location.pathname === '/lazy' ? lazy() : createSSRApp(article({ unmount: () => app.unmount() }));
app.mount('#app');
