/**
 * Tells the test that the page is alive and what can be done to it.
 * @param steps name → change; may be asynchronous and resolves when the change stands in the document
 * @param saved what an editor in the page would save
 */
export function ready(steps = {}, saved) {
  window.fixture = { steps, saved, ready: true };
}

/** Resolves at the first moment at which `holds`; looks after every change of the document. */
export function when(holds) {
  return new Promise((done) => {
    if (holds()) return done();
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      done();
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}
