import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Root, Site } from './app.jsx';

/** Both routers add it to the body after hydration, to say the new title aloud. */
function announcer() {
  const element = document.createElement('next-route-announcer');
  element.style.position = 'absolute';
  const said = document.createElement('div');
  said.ariaLive = 'assertive';
  said.id = '__next-route-announcer__';
  element.attachShadow({ mode: 'open' }).append(said);
  document.body.append(element);
}

startTransition(() => {
  if (window.__next_f) hydrateRoot(document, <Root />);
  else hydrateRoot(document.getElementById('__next'), <Site />);
});
window.addEventListener('load', announcer, { once: true });
