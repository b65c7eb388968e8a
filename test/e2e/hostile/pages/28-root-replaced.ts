import { claim, page, type Hostile } from '../hostile';

/** The body goes 200 times, then the root element: the claim that stays is found. */
export default {
  html: page(
    `<p>Nothing yet.</p><script>
      let times = 0;
      const timer = setInterval(() => {
        const body = document.createElement('body');
        body.innerHTML = '<p>Gemma 2 is open source.</p>';
        document.body.replaceWith(body);
        if (++times < 200) return;
        clearInterval(timer);
        const root = document.createElement('html');
        root.innerHTML = '<body><p>${claim}</p></body>';
        document.documentElement.replaceWith(root);
      }, 5);
    </script>`,
  ),
  badges: ['Llama 3.1'],
  restless: true,
} satisfies Hostile;
