import { html, link, type Markup } from '../../../../data/compile/export/html.ts';
import { number } from '../words.ts';
import type { Study } from '../study.ts';

/** Names that the page lists; failed.csv has all. */
const mostNames = 20;

/** What was not read: it may hold anything. */
export function unread({ shards, unreadLines }: Study): Markup {
  const { failed, totals, withoutSummary, files } = shards;
  const items = [
    failed.length === 0
      ? 'No file without results is known.'
      : `${number(failed.length)} of ${number(files.length + failed.length)} files have no results: ${failed.slice(0, mostNames).join(', ')}${failed.length > mostNames ? ', …' : ''}.`,
    `${number(totals.skipped)} parts of the other files could not be read.`,
    ...(unreadLines > 0 ? [`${number(unreadLines)} lines of results could not be read.`] : []),
    ...(withoutSummary > 0
      ? [
          `${number(withoutSummary)} of ${number(files.length)} files of results have no summary, so the number of documents is not known.`,
        ]
      : []),
  ];
  return html`<section>
    <h2>What was not read</h2>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
    <p class="quiet">All numbers: <a href="funnel.csv">funnel.csv</a>, <a href="failed.csv">failed.csv</a></p>
  </section>`;
}

const wilsonAddress = 'https://doi.org/10.1080/01621459.1927.10502953';

export function method({ seed, collector, sampleSize }: Study): Markup {
  const { stances } = collector;
  return html`<section>
    <h2>Method</h2>
    <ul>
      <li>
        A claim is where a text calls an AI model, or a part of its release, open source. It was found and judged by
        <code>actually-open scan</code>, by facts that each have a source and a date.
      </li>
      <li>
        Only asserted claims count. ${number(stances.denied)} more deny openness, and ${number(stances.unclear)} ask,
        plan or make a condition.
      </li>
      <li>
        Each pair of site and words counts once: ${number(stances.asserted)} asserted claims are
        ${number(collector.size)} different ones. A site is a registered domain by the Public Suffix List, its private
        part included. The words are those from the first to the last of the claim's phrase and names, without regard to
        case and spaces.
      </li>
      <li>
        Refuted: the facts say otherwise of at least one model that the claim names. Supported: they agree for at least
        one, and refute none. Undecided: they say too little, or the model is not in the dataset. Shares leave the
        undecided out.
      </li>
      <li>
        95 % intervals are by Wilson's score (${link(wilsonAddress, 'Wilson 1927')}). The second interval of the total
        is a percentile bootstrap that draws sites and not claims (Efron and Tibshirani 1993), since claims of one site
        depend on each other.
      </li>
      <li>
        <a href="sample.csv">sample.csv</a> has ${number(sampleSize)} claims drawn at random with seed ${seed}. Read
        them before you quote a figure: how many of them are right says how far to trust the rest.
      </li>
      <li>The same lines, seed and version give the same bytes, in whatever order the files are named.</li>
    </ul>
  </section>`;
}

export const limits = html`<section>
  <h2>Limits</h2>
  <ul>
    <li>
      The figures describe what was read. Archives are no random sample of the web, and a site with many pages weighs
      more than one with few.
    </li>
    <li>A month is that of the document's date: in web archives the day of the fetch, not the day of writing.</li>
    <li>Claims are judged by the facts as the dataset has them, and not as they were when the claim was made.</li>
    <li>
      The engine leaves alone what it is not sure of, and reads some languages better than others. Claims that it misses
      may differ from those that it finds.
    </li>
    <li>The same text on two sites counts twice, once for each. Wilson's interval takes claims as independent.</li>
    <li>A month or a cell with few claims says little, whatever its share: look at n and at the interval.</li>
  </ul>
</section>`;
