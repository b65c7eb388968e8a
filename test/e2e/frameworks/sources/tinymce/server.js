import { around, draftHtml } from '../editing.js';
import { shell } from '../shell.js';

export const pages = {
  '/in-frame': () => shell({ body: around(`<textarea id="draft">${draftHtml}</textarea>`) }),
  '/in-place': () => shell({ body: around(`<div id="draft">${draftHtml}</div>`) }),
};
