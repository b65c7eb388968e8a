import { around } from '../editing.js';
import { shell } from '../shell.js';

export const pages = { '/at-once': () => shell({ body: around('<div id="editor"></div>') }) };
