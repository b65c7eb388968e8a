import { KeepAlive, Teleport, computed, nextTick, onMounted, ref } from 'vue';
import { ready } from '../fixture.js';
import { claims, plain } from '../words.js';

const Summary = {
  name: 'Summary',
  template: '<section><p>{{ text }}</p></section>',
  setup: () => ({ text: claims.llama }),
};
const Details = {
  name: 'Details',
  template: '<section><p>{{ text }} {{ count }}</p></section>',
  setup: () => ({ text: claims.dbrx, count: ref(1) }),
};

/** @param steps further steps, of whoever mounted it */
export const article = (steps = {}) => ({
  components: { KeepAlive, Teleport, Summary, Details },
  template: `
    <h1>The week in models</h1>
    <p>{{ lead }}</p>
    <p>Read {{ views }} times: {{ gemma }} {{ plain }}</p>
    <p v-if="aside">{{ plain }} {{ llama }}</p>
    <ul><li v-for="id in order" :key="id">{{ claims[id] }}</li></ul>
    <KeepAlive><component :is="tab" /></KeepAlive>
    <input name="comment">
    <Teleport to="body" :disabled="!dialog"><div v-if="dialog" role="dialog">{{ claims.dbrx }}</div></Teleport>
  `,
  setup() {
    const lead = ref(claims.llama);
    const views = ref(1);
    const aside = ref(true);
    const order = ref(['mistral', 'falcon', 'command']);
    const dialog = ref(false);
    const tabName = ref('Summary');
    const now = (change) => () => {
      change();
      return nextTick();
    };
    onMounted(() =>
      ready({
        update: now(() => (lead.value = claims.dbrx)),
        neighbours: now(() => views.value++),
        hide: now(() => (aside.value = false)),
        show: now(() => (aside.value = true)),
        reorder: now(() => order.value.reverse()),
        portal: now(() => (dialog.value = true)),
        'close portal': now(() => (dialog.value = false)),
        'other tab': now(() => (tabName.value = 'Details')),
        'first tab': now(() => (tabName.value = 'Summary')),
        ...steps,
      }),
    );
    const tab = computed(() => tabName.value);
    const { gemma, llama } = claims;
    return { lead, views, aside, order, dialog, tab, claims, gemma, llama, plain };
  },
});
