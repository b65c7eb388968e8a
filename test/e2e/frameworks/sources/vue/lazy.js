import { createSSRApp, defineAsyncComponent, onMounted } from 'vue';
import { ready, when } from '../fixture.js';
import { claims, plain } from '../words.js';

let wake;

const Part = {
  template: '<section class="asleep"><p>{{ gemma }} <em>{{ plain }}</em></p><p :id="id">{{ plain }}</p></section>',
  setup() {
    onMounted(() => Object.assign(document.querySelector('section'), { id: 'awake', className: '' }));
    return { gemma: claims.gemma, plain, id: 'part' };
  },
};

/** A page of which one part is left asleep, by the name of lazy hydration, until a step wakes it. */
export const lazy = () =>
  createSSRApp({
    components: {
      Part: defineAsyncComponent({
        loader: async () => Part,
        hydrate: (hydrate) => ((wake = hydrate), () => undefined),
      }),
    },
    template: '<p>{{ llama }}</p><Part />',
    setup() {
      onMounted(() =>
        ready({
          async wake() {
            wake();
            await when(() => document.querySelector('#awake'));
          },
        }),
      );
      return { llama: claims.llama };
    },
  });
