import { For, Show, createSignal, onMount } from 'solid-js';
import { ready } from '../fixture.js';
import { claims, plain } from '../words.js';

export function App(props) {
  const [lead, setLead] = createSignal(claims.llama);
  const [views, setViews] = createSignal(1);
  const [aside, setAside] = createSignal(true);
  const [order, setOrder] = createSignal(['mistral', 'falcon', 'command']);
  onMount(() =>
    ready({
      update: () => setLead(claims.dbrx),
      neighbours: () => setViews((n) => n + 1),
      hide: () => setAside(false),
      show: () => setAside(true),
      reorder: () => setOrder((now) => now.toReversed()),
      ...props.steps,
    }),
  );
  return (
    <main>
      <h1>The week in models</h1>
      <p>{lead()}</p>
      <p>
        Read {views()} times: {claims.gemma} {plain}
      </p>
      <Show when={aside()}>
        <p>
          {plain} {claims.llama}
        </p>
      </Show>
      <ul>
        <For each={order()}>{(id) => <li>{claims[id]}</li>}</For>
      </ul>
      <input name="comment" />
    </main>
  );
}
