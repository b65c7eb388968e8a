import { claim, page, type Hostile } from '../hostile';

const overrides = `<script>
  const broken = () => { throw new Error('called'); };
  for (const name of ['forEach', 'flatMap', 'includes', 'at', 'toSorted']) Array.prototype[name] = broken;
  for (const name of ['match', 'matchAll', 'replaceAll', 'slice', 'startsWith']) String.prototype[name] = broken;
  Object.defineProperty(Object.prototype, 'enumerable', { value: true, writable: true, configurable: true });
  Object.prototype.html = Object.prototype.get = undefined;
  Element.prototype.attachShadow = Element.prototype.remove = Node.prototype.insertBefore = broken;
  Document.prototype.createElement = Document.prototype.createTreeWalker = broken;
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver', 'Highlight'])
    window[name] = class { constructor() { broken(); } };
  CSSStyleSheet.prototype.replaceSync = Range.prototype.setStart = RegExp.prototype.exec = broken;
  Promise.prototype.then = JSON.parse = JSON.stringify = window.setTimeout = broken;
</script>`;

export default {
  html: page(`<p>${claim}</p>`, overrides),
  badges: ['Llama 3.1'],
  // What drives the page needs some of these itself.
  restless: true,
  only: 'chromium',
} satisfies Hostile;
