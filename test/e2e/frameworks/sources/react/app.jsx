import { StrictMode, Suspense, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { ready } from '../fixture.js';
import { claims, plain } from '../words.js';

const none = {};
const listed = ['mistral', 'falcon', 'command'];

/** An article whose every kind of change is one step: text, neighbours of text, condition, order, portal, the root. */
function Article({ steps }) {
  const [lead, setLead] = useState(claims.llama);
  const [views, setViews] = useState(1);
  const [aside, setAside] = useState(true);
  const [order, setOrder] = useState(listed);
  const [dialog, setDialog] = useState(false);
  useEffect(() => {
    const now = (change) => () => flushSync(change);
    ready({
      update: now(() => setLead(claims.dbrx)),
      neighbours: now(() => setViews((n) => n + 1)),
      hide: now(() => setAside(false)),
      show: now(() => setAside(true)),
      reorder: now(() => setOrder((now) => now.toReversed())),
      portal: now(() => setDialog(true)),
      'close portal': now(() => setDialog(false)),
      ...steps,
    });
  }, [steps]);
  return (
    <main>
      <h1>The week in models</h1>
      <p>{lead}</p>
      <p>
        Read {views} times: {claims.gemma} {plain}
      </p>
      {aside && <p>{listed.length > 2 ? `${plain} ${claims.llama}` : plain}</p>}
      <ul>
        {order.map((id) => (
          <li key={id}>{claims[id]}</li>
        ))}
      </ul>
      <input name="comment" defaultValue="" />
      {dialog && createPortal(<div role="dialog">{claims.dbrx}</div>, document.body)}
    </main>
  );
}

/** @param steps further steps, of whoever holds the root */
export function App({ steps = none, children }) {
  return (
    <StrictMode>
      <Suspense fallback={<p>One moment.</p>}>
        <Article steps={steps} />
      </Suspense>
      {children}
    </StrictMode>
  );
}
