import { parseHTML } from 'linkedom';

/** A document as the command line has it: no layout, no globals. */
export const parse = (body: string): Document =>
  parseHTML(`<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`).document;
