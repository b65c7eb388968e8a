import { describe, expect, it } from 'vitest';
import { compareHref, licenceHref, modelHref, parseRoute, partHref, partOf, parts } from '@/src/ui/options/route.ts';

describe('the address of a view', () => {
  it.each(['llama-3.1', 'a/b', 'ü %', '%'])('leads back to the model %j', (id) => {
    expect(parseRoute(modelHref(id))).toEqual({ view: 'model', id });
    expect(parseRoute(licenceHref(id))).toEqual({ view: 'licence', id });
    expect(parseRoute(compareHref(id))).toEqual({ view: 'compare', id });
    expect(parseRoute(compareHref('gemma-3', id))).toEqual({ view: 'compare', id: 'gemma-3', other: id });
  });

  it('leads back to each part', () => {
    for (const part of parts) expect(parseRoute(partHref(part))).toEqual({ view: part });
  });

  it.each(['', '#', '#/', '#/nowhere', '#/model', '#/model/', '#/compare', '#x'])('is the settings for %j', (hash) => {
    expect(parseRoute(hash)).toEqual({ view: 'settings' });
  });

  it('takes a damaged one as it is written', () => {
    expect(parseRoute('#/model/%E0%A4%A')).toEqual({ view: 'model', id: '%E0%A4%A' });
  });

  it('belongs to a part of the navigation', () => {
    expect(partOf({ view: 'licence', id: 'MIT' })).toBe('models');
    expect(partOf({ view: 'compare', id: 'gemma-3' })).toBe('models');
    expect(partOf({ view: 'data' })).toBe('data');
  });
});
