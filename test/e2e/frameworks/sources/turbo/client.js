import * as Turbo from '@hotwired/turbo';
import { ready, when } from '../fixture.js';
import { claims } from '../words.js';

// It comes and goes by the clock.
Turbo.config.drive.progressBarDelay = 600_000;

const titled = (title) => when(() => document.querySelector('h1')?.textContent === title && idle());
const idle = () =>
  !document.documentElement.hasAttribute('aria-busy') && !document.documentElement.hasAttribute('data-turbo-preview');
const once = (event) => new Promise((done) => document.addEventListener(event, done, { once: true }));

ready({
  async frame() {
    document.querySelector('turbo-frame').src = '/frame';
    await when(() => document.querySelector('#framed'));
  },
  async stream() {
    Turbo.renderStreamMessage(
      `<turbo-stream action="append" target="list"><template><li id="streamed">${claims.falcon}</li></template></turbo-stream>`,
    );
    await when(() => document.querySelector('#streamed'));
  },
  async visit() {
    Turbo.visit('/second');
    await titled('Second');
  },
  async back() {
    history.back();
    await titled('First');
  },
  async refresh() {
    const rendered = once('turbo:render');
    Turbo.session.refresh(location.href);
    await rendered;
  },
});
