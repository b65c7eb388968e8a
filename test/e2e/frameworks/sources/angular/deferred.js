import '@angular/compiler';
import { Component, afterNextRender, signal } from '@angular/core';
import { ready, when } from '../fixture.js';
import { claims, plain } from '../words.js';

class Deferred {
  claims = claims;
  plain = plain;
  awake = signal(false);

  constructor() {
    const wake = async () => {
      this.awake.set(true);
      await when(() => document.querySelector('#awake'));
    };
    afterNextRender(() => ready({ wake }));
  }
}

/** A page of which one part is left asleep, by the name of incremental hydration, until a step wakes it. */
export const Root = Component({
  selector: 'week-root',
  template: `
    <p>{{ claims.llama }}</p>
    @defer (hydrate when awake()) {
      <section class="asleep">
        <p>
          {{ claims.gemma }} <em>{{ plain }}</em>
        </p>
        <p [id]="awake() ? 'awake' : 'waiting'">{{ plain }}</p>
      </section>
    }
  `,
})(Deferred);
