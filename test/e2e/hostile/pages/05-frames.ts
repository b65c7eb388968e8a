import { claim, page, type Hostile } from '../hostile';

/** Frames are read only where a person chooses so (page-frames.e2e.ts): here nothing in them is, and the page is. */
export default {
  html: page(
    `<p>${claim}</p><iframe sandbox src="/inner"></iframe><iframe sandbox="allow-scripts" srcdoc="<p>${claim}</p>"></iframe>
    <iframe srcdoc="<p>${claim}</p>"></iframe><object data="/inner" type="text/html"></object>`,
  ),
  routes: { '/inner': page('<p>Gemma 2 is open source.</p>') },
  badges: ['Llama 3.1'],
} satisfies Hostile;
