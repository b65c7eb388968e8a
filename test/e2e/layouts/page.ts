/** One page of the layouts in which a badge could do harm; each section is one, in words of our own. */
const claim = (model: string): string => `${model} is open source`;
const models = ['Llama 3.1', 'Gemma 2', 'DeepSeek-R1', 'Mistral 7B'] as const;

const sections: Record<string, string> = {
  cards: models
    .map((one) => `<a class="card" href="#card"><h3>${claim(one)}</h3><p>What its makers published this week.</p></a>`)
    .join(''),
  feed: models
    .map((one) => `<article class="post"><p>A long note. ${'It goes on. '.repeat(12)} And ${claim(one)}.</p></article>`)
    .join(''),
  results: models
    .map(
      (one) =>
        `<div><a href="#hit">Models compared</a><p class="two">We read that ${claim(one)} and may be run at home.</p></div>`,
    )
    .join(''),
  clamped: `<p class="clamp">${claim(models[1])}, which is why ${'many people tried it out '.repeat(8)}</p>`,
  ellipsis: `<p class="line">A list of models in which ${claim(models[2])}</p>`,
  exact: `<p class="exact">Here ${claim(models[3])}</p>`,
  headline: `<h1>${claim(models[0])}, yes gladly</h1><p>Below the headline.</p>`,
  row: `<div class="row"><h2>${claim(models[1])}</h2><span>Five minutes</span><span>By the editors</span></div>`,
  wrapping: `<div class="flex"><p>We say ${claim(models[2])} and free to run.</p><aside>An aside of some words beside it.</aside></div>`,
  dark: `<p>On a dark page, too, ${claim(models[3])}.</p>`,
  docs: `<table><tr><th>Model</th><th>Note</th></tr><tr><td>One</td><td>${claim(models[0])}</td></tr></table><pre>run model</pre>`,
  blog: Array.from({ length: 80 }, (_, at) => `<p>Minute ${at}: ${claim(models[0])}, a speaker said.</p>`).join(''),
};

export const layoutPage = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Layouts</title><style>
  body { font: 1rem/1.5 sans-serif; margin: 0; } section { padding: 8px; }
  #cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 8px; }
  .card { display: block; overflow: hidden; height: 120px; }
  .post { height: 96px; overflow: hidden; } .two { max-height: 48px; overflow: hidden; margin: 0; }
  .clamp { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
  .line { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; width: 240px; }
  .exact { width: 190px; height: 24px; overflow: hidden; }
  h1 { font-size: 60px; line-height: 1.1; } .row { display: flex; gap: 8px; white-space: nowrap; overflow: hidden; }
  .row h2 { font-size: 18px; margin: 0; } .row span { flex: 0 1 auto; overflow: hidden; text-overflow: ellipsis; }
  .flex { display: flex; gap: 12px; } #dark { background: #111; color: #eee; }
  td, th { white-space: nowrap; text-align: start; padding: 4px; }
  </style>${Object.entries(sections)
    .map(([id, html]) => `<section id="${id}">${html}</section>`)
    .join('')}</html>`;
