import { hydrate } from 'solid-js/web';
import { App } from './app.jsx';

const dispose = hydrate(() => <App steps={{ unmount: () => dispose() }} />, document.getElementById('app'));
