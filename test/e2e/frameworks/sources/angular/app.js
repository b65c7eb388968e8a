import '@angular/compiler';
import { Component, afterNextRender, inject, ApplicationRef, signal } from '@angular/core';
import { ready } from '../fixture.js';
import { claims, plain } from '../words.js';

/** Compiled where it runs, by Angular's own compiler; decorators are functions. */
class Article {
  claims = claims;
  plain = plain;
  lead = signal(claims.llama);
  views = signal(1);
  aside = signal(true);
  order = signal(['mistral', 'falcon', 'command']);
  app = inject(ApplicationRef);

  constructor() {
    const now = (change) => () => {
      change();
      this.app.tick();
    };
    afterNextRender(() =>
      ready({
        update: now(() => this.lead.set(claims.dbrx)),
        neighbours: now(() => this.views.update((n) => n + 1)),
        hide: now(() => this.aside.set(false)),
        show: now(() => this.aside.set(true)),
        reorder: now(() => this.order.update((ids) => ids.toReversed())),
        unmount: () => this.app.destroy(),
      }),
    );
  }
}

export const Root = Component({
  selector: 'week-root',
  template: `
    <h1>The week in models</h1>
    <p>{{ lead() }}</p>
    <p>Read {{ views() }} times: {{ claims.gemma }} {{ plain }}</p>
    @if (aside()) {
      <p>{{ plain }} {{ claims.llama }}</p>
    }
    <ul>
      @for (id of order(); track id) {
        <li>{{ claims[id] }}</li>
      }
    </ul>
    <input name="comment" />
  `,
})(Article);
