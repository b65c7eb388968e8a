import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ready } from '../fixture.js';
import { claims, plain } from '../words.js';

/** Renders at once instead of in the next task, so that a step ends when its change stands. */
const now = (change) => () => {
  const later = options.debounceRendering;
  options.debounceRendering = (render) => render();
  change();
  options.debounceRendering = later;
};

export function App({ steps }) {
  const [lead, setLead] = useState(claims.llama);
  const [views, setViews] = useState(1);
  const [aside, setAside] = useState(true);
  const [order, setOrder] = useState(['mistral', 'falcon', 'command']);
  useEffect(() => {
    ready({
      update: now(() => setLead(claims.dbrx)),
      neighbours: now(() => setViews((n) => n + 1)),
      hide: now(() => setAside(false)),
      show: now(() => setAside(true)),
      reorder: now(() => setOrder((ids) => ids.toReversed())),
      ...steps,
    });
  }, []);
  return (
    <main>
      <h1>The week in models</h1>
      <p>{lead}</p>
      <p>
        Read {views} times: {claims.gemma} {plain}
      </p>
      {aside && (
        <p>
          {plain} {claims.llama}
        </p>
      )}
      <ul>
        {order.map((id) => (
          <li key={id}>{claims[id]}</li>
        ))}
      </ul>
      <input name="comment" />
    </main>
  );
}
