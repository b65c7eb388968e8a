import { render } from 'svelte/server';
import { shell } from '../shell.js';
import App from './App.svelte';

function page(script) {
  const { head, body } = render(App);
  return shell({ head, body: `<div id="app">${body}</div>`, script });
}

export const pages = { '/hydrated': () => page(), '/script-1s': () => page('/client.js?after=1000') };
