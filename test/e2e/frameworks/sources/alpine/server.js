import { shell } from '../shell.js';
import { claims, plain } from '../words.js';

const data = JSON.stringify({
  lead: claims.llama,
  views: 1,
  aside: true,
  order: ['mistral', 'falcon', 'command'],
  claims,
});

export const pages = {
  '/page': () =>
    shell({
      body: `<main x-data='${data}'>
        <h1>The week in models</h1>
        <p x-text="lead">${claims.llama}</p>
        <p>Read <span x-text="views">1</span> times: ${claims.gemma} ${plain}</p>
        <template x-if="aside"><p>${plain} ${claims.llama}</p></template>
        <ul><template x-for="id in order" :key="id"><li x-text="claims[id]"></li></template></ul>
        <div x-html="'<p>' + lead + '</p>'"></div>
        <input name="comment">
      </main>`,
    }),
};
