import { beforeEach, describe, expect, it } from 'vitest';
import { pageClaim, type PageClaim } from '@/src/page/find/claims.ts';
import { createShownClaims, type ShownClaims } from '@/src/page/mark/shown-claims.ts';
import type { PageSettings } from '@/src/page/ports.ts';
import { assessment, block, target } from '../make.ts';

describe('the claims that are shown', () => {
  const gap = pageClaim('c1', assessment(), block('<p>open source Llama</p>'));
  const open = pageClaim(
    'c2',
    assessment({ targets: [target('OLMo', 'open-source')] }),
    block('<p>open source OLMo</p>'),
  );
  let claims: PageClaim[];
  let settings: PageSettings;
  let shown: ShownClaims;
  beforeEach(() => {
    claims = [gap, open];
    settings = { level: 'proven', restrictedOnly: false, confirmed: false, density: 'every' };
    shown = createShownClaims(
      () => claims,
      () => settings,
    );
  });
  const ids = (): string[] => shown.current().claims.map(({ id }) => id);

  it('are those with a model that the settings show', () => {
    expect(ids()).toEqual(['c1']);
    expect(shown.current().wanted.map(({ claim, index }) => `${claim}:${index}`)).toEqual(['c1:0']);
    expect(shown.current().elements.get('c1')?.localName).toBe('p');
  });

  it('stay the same objects until they are invalidated', () => {
    const before = shown.current();
    claims = [open];
    expect(shown.current()).toBe(before);
    shown.invalidate('claims');
    expect(ids()).toEqual([]);
    settings = { ...settings, confirmed: true };
    shown.invalidate('claims');
    expect(ids()).toEqual([]);
    shown.invalidate('settings');
    expect(ids()).toEqual(['c2']);
  });

  it('are none in the page if nothing is to be drawn there, but have targets for the popup', () => {
    settings = { ...settings, density: 'toolbar' };
    expect(ids()).toEqual([]);
    expect(shown.targetsOf(gap)).toHaveLength(1);
  });

  it('are in the order of the page, not in that in which they were found', () => {
    const whole = block('<p>open source Llama</p>');
    const later = pageClaim('c9', assessment({ start: 4 }), whole);
    claims = [later, pageClaim('c8', assessment(), whole)];
    expect(ids()).toEqual(['c8', 'c9']);
  });

  it('locate the end of a claim when it is first asked for', () => {
    const [wanted] = shown.current().wanted;
    expect(wanted?.isLocated).toBe(false);
    expect(wanted?.end.offset).toBe(11);
    expect(wanted?.isLocated).toBe(true);
  });
});
