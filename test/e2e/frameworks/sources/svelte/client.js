import { hydrate, unmount } from 'svelte';
import App from './App.svelte';

const props = { steps: { unmount: () => unmount(app) } };
const app = hydrate(App, { target: document.getElementById('app'), props });
