import { renderToString } from 'react-dom/server';
import { shell } from '../shell.js';
import { claims, plain } from '../words.js';
import { Island } from './island.jsx';

const slot = `<p>${claims.command}</p>`;
const attributes = 'renderer-url="/client.js" component-url="/client.js" component-export="Island" opts="{}"';

const island = (directive, id) =>
  `<astro-island uid="${id}" client="${directive}" ${attributes} ssr await-children>` +
  `${renderToString(<Island id={id} slot={slot} />)}<!--astro:end--></astro-island>`;

export const pages = {
  '/islands': () =>
    shell({
      body: `<h1>The week in models</h1><p>${claims.llama}</p>${island('load', 'gemma')}
        <div style="height: 3000px">${plain}</div>${island('visible', 'mistral')}`,
    }),
};
