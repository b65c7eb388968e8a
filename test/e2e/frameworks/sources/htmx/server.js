import { shell } from '../shell.js';
import { claims, plain } from '../words.js';

const button = (step, swap, target) =>
  `<button name="${step}" hx-get="/${step}" hx-swap="${swap}" hx-target="${target}">${step}</button>`;

export const pages = {
  '/page': () =>
    shell({
      body: `<h1>The week in models</h1>
        <div id="story"><p>${claims.llama}</p><p>${plain}</p></div>
        <ul id="list"><li>${claims.gemma}</li></ul>
        <article id="morphed"><h2>First</h2><p id="kept">${claims.mistral}</p><input name="comment"></article>
        ${button('inner', 'innerHTML', '#story')}
        ${button('append', 'beforeend', '#list')}
        ${button('morph', 'outerMorph', '#morphed')}
        ${button('outer', 'outerHTML', '#story')}
        ${button('delete', 'delete', '#list')}`,
    }),
  '/inner': () => `<p id="inner">${claims.dbrx} ${plain}</p><p>${claims.llama}</p>`,
  '/append': () => `<li id="append">${claims.falcon}</li>`,
  '/morph': () =>
    `<article id="morphed"><h2 id="morph">Second</h2><p>${claims.command}</p><p id="kept">${claims.mistral}</p><input name="comment"></article>`,
  '/outer': () => `<div id="outer">${claims.gemma}</div>`,
  '/delete': () => '<p></p>',
};
