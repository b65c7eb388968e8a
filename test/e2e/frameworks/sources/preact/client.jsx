import { hydrate, render } from 'preact';
import { App } from './app.jsx';

const root = document.getElementById('app');
hydrate(<App steps={{ unmount: () => render(null, root) }} />, root);
