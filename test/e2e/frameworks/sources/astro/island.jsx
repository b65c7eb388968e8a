import { createElement, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { claims } from '../words.js';

/** What Astro's React renderer makes of a slot: markup that the component passes on without knowing it. */
const Slot = ({ html }) =>
  createElement('astro-slot', { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: html } });

/** @param id also the name of its step, which changes its text */
export function Island({ id, slot, onAlive = () => undefined }) {
  const [more, setMore] = useState(false);
  useEffect(() => onAlive(id, () => flushSync(() => setMore(true))), [id, onAlive]);
  return (
    <section>
      <p>{claims[id]}</p>
      <Slot html={slot} />
      {more && <p>{claims.dbrx}</p>}
    </section>
  );
}
