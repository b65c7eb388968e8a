import { renderToString } from 'react-dom/server';
import { remember, shell } from '../shell.js';
import { claims } from '../words.js';
import { Root, Site } from './app.jsx';

/** Rows as the app router's server sends them; the text of the page stands in them once more. */
const payload = [
  '(self.__next_f=self.__next_f||[]).push([0])',
  `self.__next_f.push([1,${JSON.stringify(`0:["$","main",null,{"children":["$","p",null,{"children":"${claims.llama}"}]}]\n`)}])`,
];

function appRouter() {
  const scripts = [remember, ...payload].map((code) => `<script>${code}</script>`).join('');
  const script = '<script type="module" src="/client.js" async=""></script>';
  return `<!DOCTYPE html>${renderToString(<Root />).replace('</body>', `${scripts}${script}</body>`)}`;
}

function pagesRouter() {
  const data = { props: { pageProps: { text: claims.llama } }, page: '/story', query: {}, buildId: 'development' };
  return shell({
    body: `<div id="__next">${renderToString(<Site />)}</div>`,
    end: `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script>`,
  });
}

export const pages = { '/app-router': appRouter, '/pages-router': pagesRouter };
