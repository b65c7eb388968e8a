import { claim, type Hostile } from '../hostile';

export default {
  html: {
    contentType: 'application/xhtml+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>AI models</title></head><body><p>${claim}</p><p><![CDATA[Gemma 2 is open source.]]></p></body></html>`,
  },
  badges: ['Llama 3.1', 'Gemma 2'],
} satisfies Hostile;
