/** For so many milliseconds a window must have kept its size: browsers let a popup grow step by step. */
const settled = 150;

/** Lower than this, a popup is still being opened. */
const least = 200;

/**
 * Makes the popup no higher than its window, so that only its middle scrolls and its last line stays in sight. A popup
 * of the toolbar is as high as its content, unless the browser's window leaves it less.
 */
export function keepInSight(document: Document): void {
  const { documentElement: root, defaultView: view } = document;
  if (!view) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    root.style.removeProperty('--high');
    const { innerHeight } = view;
    if (innerHeight >= least && root.scrollHeight > innerHeight) root.style.setProperty('--high', `${innerHeight}px`);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(fit, settled);
  };
  view.addEventListener('resize', later);
  later();
}
