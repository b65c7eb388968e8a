import { useEffect, useRef, useState } from 'preact/hooks';

/** How far from its end a card counts as read to the end, in CSS pixels. */
const near = 8;

/**
 * Shows that a card goes on below its edge, where it scrolls: phones draw no bar. The last element of what scrolls.
 */
export function Below() {
  const end = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    const card = end.current?.parentElement;
    if (!card) return;
    const controller = new AbortController();
    const { signal } = controller;
    const look = () => setMore(card.scrollHeight - card.clientHeight - card.scrollTop > near);
    const resized = new ResizeObserver(look);
    for (const part of [card, ...card.children]) resized.observe(part);
    card.addEventListener('scroll', look, { signal, passive: true });
    signal.addEventListener('abort', () => resized.disconnect());
    return () => controller.abort();
  }, []);
  return (
    <div ref={end} class="below" data-more={more} aria-hidden>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2">
        <path d="M3 6l5 5 5-5" />
      </svg>
    </div>
  );
}
