import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ready } from '../fixture.js';
import { claims, plain } from '../words.js';

/** An article whose words stand in an open shadow root, but for a slot. */
export class WeekArticle extends LitElement {
  static properties = { lead: {}, views: { type: Number }, aside: { type: Boolean }, order: { type: Array } };

  constructor() {
    super();
    Object.assign(this, { lead: claims.llama, views: 1, aside: true, order: ['mistral', 'falcon', 'command'] });
  }

  firstUpdated() {
    const now = (change) => () => {
      Object.assign(this, change());
      return this.updateComplete;
    };
    ready({
      update: now(() => ({ lead: claims.dbrx })),
      neighbours: now(() => ({ views: this.views + 1 })),
      hide: now(() => ({ aside: false })),
      show: now(() => ({ aside: true })),
      reorder: now(() => ({ order: this.order.toReversed() })),
      unmount: () => this.remove(),
    });
  }

  render() {
    return html`
      <h1>The week in models</h1>
      <p>${this.lead}</p>
      <p>Read ${this.views} times: ${claims.gemma} ${plain}</p>
      ${this.aside ? html`<p>${plain} ${claims.llama}</p>` : nothing}
      <ul>
        ${repeat(
          this.order,
          (id) => id,
          (id) => html`<li>${claims[id]}</li>`,
        )}
      </ul>
      <slot></slot>
      <input name="comment" />
    `;
  }
}
