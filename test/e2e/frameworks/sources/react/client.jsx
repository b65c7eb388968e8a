import { createRoot, hydrateRoot } from 'react-dom/client';
import { when } from '../fixture.js';
import { App } from './app.jsx';
import { Document } from './document.jsx';
import { latePart } from './late.jsx';

let root;
const steps = {
  unmount: () => root.unmount(),
  async arrive() {
    await fetch('/release');
    await when(() => document.querySelector('#late') && !document.querySelector('#waiting'));
  },
};

function start() {
  const container = document.getElementById('root');
  if (location.pathname === '/client') {
    root = createRoot(container);
    root.render(<App steps={steps} />);
  } else if (location.pathname === '/streaming') {
    const Late = latePart(Promise.resolve());
    root = hydrateRoot(document, <Document Late={Late} steps={steps} />);
  } else {
    root = hydrateRoot(container, <App steps={steps} />);
  }
}

const delay = new URL(import.meta.url).searchParams.get('hydrate');
if (delay) setTimeout(start, Number(delay));
else start();
