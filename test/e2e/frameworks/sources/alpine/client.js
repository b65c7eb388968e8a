import Alpine from 'alpinejs';
import { ready } from '../fixture.js';
import { claims } from '../words.js';

Alpine.start();
await Alpine.nextTick();
const data = Alpine.$data(document.querySelector('main'));
const now = (change) => () => {
  change();
  return Alpine.nextTick();
};

ready({
  update: now(() => (data.lead = claims.dbrx)),
  neighbours: now(() => data.views++),
  hide: now(() => (data.aside = false)),
  show: now(() => (data.aside = true)),
  reorder: now(() => data.order.reverse()),
});
