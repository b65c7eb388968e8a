import { claim, type Hostile } from '../hostile';

export default {
  html: {
    contentType: 'image/svg+xml; charset=utf-8',
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><text y="20">${claim}</text><foreignObject width="300" height="50"><p xmlns="http://www.w3.org/1999/xhtml">${claim}</p></foreignObject></svg>`,
  },
  badges: [],
} satisfies Hostile;
