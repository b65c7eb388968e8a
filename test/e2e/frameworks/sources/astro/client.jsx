import { hydrateRoot } from 'react-dom/client';
import { ready, when } from '../fixture.js';
import { Island } from './island.jsx';

/** When an island may come alive, by the name of Astro's directive. */
const directives = {
  load: (_element, hydrate) => hydrate(),
  visible: (element, hydrate) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      hydrate();
    });
    // The island itself has no box.
    for (const child of element.children) observer.observe(child);
  },
};

const steps = {
  async scroll() {
    document.querySelector('astro-island[client=visible] p').scrollIntoView();
    await when(() => !document.querySelector('[ssr]'));
  },
};

/** Keeps to the life of Astro's own element: the attribute `ssr` goes when the component has hydrated. */
class AstroIsland extends HTMLElement {
  connectedCallback() {
    directives[this.getAttribute('client')](this, () => this.hydrate());
  }

  hydrate() {
    const slot = this.querySelector('astro-slot').innerHTML;
    const alive = (id, step) => {
      steps[id] = step;
      this.removeAttribute('ssr');
      if (this.getAttribute('client') === 'load') ready(steps);
    };
    hydrateRoot(this, <Island id={this.getAttribute('uid')} slot={slot} onAlive={alive} />);
  }
}

const style = document.createElement('style');
style.textContent = 'astro-island, astro-slot { display: contents; }';
document.head.append(style);
for (const element of document.querySelectorAll('astro-island')) {
  // Astro takes its end marker away as soon as it has seen the children.
  if (element.lastChild.data === 'astro:end') element.lastChild.remove();
}
customElements.define('astro-island', AstroIsland);
