import { createSSRApp } from 'vue';
import { article } from './app.js';

const app = createSSRApp(article({ unmount: () => app.unmount() }));
app.mount('#app');
