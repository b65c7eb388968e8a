import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { shell } from '../shell.js';
import { claims } from '../words.js';
import { WeekArticle } from './article.js';

customElements.define('week-article', WeekArticle);

const page = (script) => async () => {
  const template = html`<week-article><p>${claims.gemma}</p></week-article>`;
  return shell({ body: await collectResult(render(template)), script });
};

export const pages = { '/hydrated': page(), '/script-1s': page('/client.js?after=1000') };
