import { Suspense, lazy } from 'react';
import { claims } from '../words.js';

const Words = () => <section id="late">{claims.command}</section>;

/**
 * A part of the page that the server sends later than the rest.
 * @param arrived settles, on the server, when the part may be sent; in the browser it is settled from the start
 */
export function latePart(arrived) {
  const Part = lazy(() => arrived.then(() => ({ default: Words })));
  return function Late() {
    return (
      <Suspense fallback={<p id="waiting">More in a moment.</p>}>
        <Part />
      </Suspense>
    );
  };
}
