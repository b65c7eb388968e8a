import { claim, type Hostile } from '../hostile';

/** No page of HTML: nothing may break, and nothing has to be found. */
export default {
  html: {
    contentType: 'application/xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet type="text/css" href="data:text/css,feed{display:block}"?><feed><entry>${claim}</entry></feed>`,
  },
  badges: [],
} satisfies Hostile;
