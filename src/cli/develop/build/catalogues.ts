import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { compact, type WrittenMessage } from './compact';

const query = '?catalogue';

/** Lets code import `messages.json?catalogue`: the messages of a language in their compact form. */
export const catalogues = (): Plugin => ({
  name: 'catalogues',
  enforce: 'pre',
  load: {
    filter: { id: /messages\.json\?catalogue$/ },
    handler(id) {
      const file = id.slice(0, -query.length);
      this.addWatchFile(file);
      const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, WrittenMessage>;
      // A text that is parsed when it is needed starts faster than an object in the code.
      const text = JSON.stringify(JSON.stringify(compact(written)));
      return { code: `export default JSON.parse(${text});`, moduleType: 'js' };
    },
  },
});
