import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { version } from '../../../../package.json';
import { attribution } from '../../../../data/compile/export/attribution.ts';
import { asIs, html, type Markup } from '../../../../data/compile/export/html.ts';
import { isPackaged } from '../../packaged.ts';
import { sumOf } from '../outcome.ts';
import type { Study } from '../study.ts';
import { number, percent, reachOf } from '../words.ts';
import { limits, method, unread } from './method.ts';
import { figureSections } from './sections.ts';

/** The look of the public record, and what charts need. */
const styles = isPackaged
  ? ['./data/record.css', './data/study.css']
  : ['../../../../data/compile/export/record.css', './study.css'];

const plural = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

function summary({ figures, shards }: Study): Markup {
  const { total, overall, overSites, sites } = figures;
  const made = `${plural(sumOf(total), 'different claim')} on ${plural(sites.filter(({ site }) => site !== '').length, 'site')}`;
  const versions = shards.datasets.length === 0 ? 'of a version that no summary names' : shards.datasets.join(' and ');
  const mixed = shards.datasets.length > 1;
  const sureness = overSites
    ? ` If sites are drawn in place of claims, the interval is ${reachOf(overSites)}.`
    : ' There are too few sites to say how much they differ.';
  return html`<p class="lead">
      ${made}, judged by the dataset ${versions}.
      ${
        overall
          ? `Of the ${number(total.refuted + total.supported)} that the facts decide, they refute ${percent(overall.share)} (95 % interval ${reachOf(overall)}).${sureness}`
          : 'The facts decide none of them.'
      }
    </p>
    ${mixed ? html`<p><strong>Two versions of the dataset have judged: the figures mix them.</strong></p>` : undefined}`;
}

/** The page of a study: one file that needs no other, no network and no script. */
export function studyPage(study: Study): string {
  const style = styles.map((path) => readFileSync(new URL(path, import.meta.url), 'utf8')).join('');
  const sum = createHash('sha256').update(style).digest('base64');
  const title = 'Claims that AI models are open source';
  const { markup } = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sum}'" />
        <title>${title}: a study</title>
        ${asIs(`<style>${style}</style>`)}
      </head>
      <body class="wide">
        <main>
          <h1>${title}</h1>
          ${summary(study)} ${figureSections(study.figures)} ${unread(study)} ${method(study)} ${limits}
        </main>
        <footer>
          <p>Made by actually-open ${version}, seed ${study.seed}.</p>
          <p>${attribution}</p>
        </footer>
      </body>
    </html> `;
  return markup;
}
