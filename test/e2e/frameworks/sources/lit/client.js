import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { WeekArticle } from './article.js';

customElements.define('week-article', WeekArticle);
