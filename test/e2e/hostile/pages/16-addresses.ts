import { expect } from 'vitest';
import { claim, page, type Hostile } from '../hostile';

const files = [
  'manifest.json',
  'popup.html',
  'options.html',
  'annotate.js',
  'badge.js',
  'card.js',
  'prefilter.js',
  'icon/16.png',
];

export default {
  html: page(`<p>${claim}</p>`),
  badges: ['Llama 3.1'],
  // The browser itself complains of each.
  restless: true,
  async check({ page: at, rig, visit }) {
    const addresses = files.map((file) => rig.launched.url(file));
    const reached = await at.evaluate(async (urls) => {
      const tried = urls.flatMap((url) => [
        fetch(url).then(
          () => `fetch ${url}`,
          () => '',
        ),
        ...['img', 'script', 'iframe'].map(
          (tag) =>
            new Promise<string>((done) => {
              const element = document.createElement(tag) as HTMLImageElement;
              // A frame that is refused loads the browser's own page instead.
              element.addEventListener('load', () => done(tag === 'iframe' ? '' : `${tag} ${url}`));
              element.addEventListener('error', () => done(''));
              element.src = url;
              document.body.append(element);
            }),
        ),
      ]);
      return (await Promise.all(tried)).filter(Boolean);
    }, addresses);
    expect(reached).toEqual([]);
    visit.errors.length = 0;
  },
} satisfies Hostile;
