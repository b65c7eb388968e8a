import { around, draftHtml } from '../editing.js';
import { shell } from '../shell.js';

const page = () => shell({ body: around(`<div id="draft">${draftHtml}</div><div id="editor"></div>`) });

export const pages = { '/at-once': page, '/later': page };
