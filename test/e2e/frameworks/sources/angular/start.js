import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication, provideClientHydration, withIncrementalHydration } from '@angular/platform-browser';
import { Root as Article } from './app.js';
import { Root as Deferred } from './deferred.js';

/**
 * @param path the page's, which says what is shown
 * @param context what the server hands in; nothing in the browser
 * @param providers further ones, of the server
 */
export function start(path, context, providers = []) {
  const hydration = provideClientHydration(withIncrementalHydration());
  const options = { providers: [provideZonelessChangeDetection(), hydration, ...providers] };
  return bootstrapApplication(path === '/deferred' ? Deferred : Article, options, context);
}
