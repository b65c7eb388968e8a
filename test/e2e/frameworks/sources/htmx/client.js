import 'htmx.org/dist/htmx.esm.js';
import { ready, when } from '../fixture.js';

const arrives = (id) => async () => {
  document.querySelector(`[name=${id}]`).click();
  await when(() => document.getElementById(id));
};

ready({
  inner: arrives('inner'),
  append: arrives('append'),
  morph: arrives('morph'),
  outer: arrives('outer'),
  async delete() {
    document.querySelector('[name=delete]').click();
    await when(() => !document.querySelector('#list'));
  },
});
