// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { ModelEvidence } from '@/src/vocabulary/types.ts';
import { Card, type CardPorts } from '@/src/ui/card/card.tsx';
import { press, show, words } from '../render.ts';
import { actionPorts, claim, evidence, target } from '../samples.ts';

const ports = (known: ModelEvidence | null, more: Partial<CardPorts> = {}): CardPorts => ({
  ...actionPorts(),
  describe: async () => ({ ok: true, value: known }),
  openModel: () => undefined,
  onBug: () => undefined,
  ...more,
});
const card = (with_: CardPorts, subject = claim()) => (
  <Card ports={with_} claim={subject} target={0} scheme="light" onClose={() => undefined} />
);

describe('the card', () => {
  it('says what was released, what was not, under which terms, who says so and as of when', async () => {
    const said = words(await show(card(ports(evidence()))));
    for (const part of [
      'Tern 2 is open-weight, not open source',
      'Harbour Labs · released Apr 2025 · as of 2 Oct 2026',
      'They call Tern 2 an open source model again and again',
      'Why: the sentence says the model is open source.',
      'Training datanot releasedTraining codenot released',
      'Tern Community License',
      'Inference code: released',
      'Open source AI',
      'Paper: none',
      'Model card: unknown',
      'No commercial use.',
      'and 2 more terms',
      'To be open source by the Open Source AI Definition 1.0, it would also need: an open source licence, the training code and the training data, or enough information about it.',
      'European Open Source AI Index3.5 out of 12, Mar 2026',
      'Open Source Initiativenot reviewed',
      'Tern 2, an open-weight model under a licence that limits its use',
      '2 sources',
      'Dataset of 24 November 2026',
    ])
      expect(said).toContain(part);
    expect(said).not.toContain('six months');
    // The list says it.
    expect(said).not.toContain('Not released:');
  });

  it('has headings that are named by their own words alone', async () => {
    const place = await show(card(ports(evidence())));
    expect([...place.querySelectorAll('h3')].map(words)).toEqual(['What the licence restricts']);
    expect(place.querySelector('h3 a, h2 a, h2 button')).toBeNull();
    expect(words(place.querySelector('.titled > a'))).toBe('Read the licence');
  });

  it.each([
    ['licence', 'The licence of Tern 2 is not an open source licence'],
    ['weights', 'The weights of Tern 2 are not open source'],
    ['training-code', 'The training code of Tern 2 was not released'],
    ['data', 'The training data of Tern 2 was not released'],
  ] as const)('answers a claim about the %s first, then says what the model is', async (object, answer) => {
    const place = await show(card(ports(evidence()), claim([target()], { object })));
    expect(words(place.querySelector('h2'))).toBe(answer);
    expect(words(place)).toContain('Tern 2 is open-weight, not open source');
    expect(words(place)).toContain('Why: the sentence says it of this part of the model.');
  });

  it('answers a claim about the licence of a closed model by what the model is', async () => {
    const closed = evidence({ class: 'closed' });
    const place = await show(card(ports(closed), claim([target()], { object: 'licence' })));
    expect(words(place.querySelector('h2'))).toBe('Tern 2 is a closed model, not open source');
  });

  it('answers what is missing and under which terms at once, and folds the rest', async () => {
    const place = await show(card(ports(evidence())));
    for (const fold of place.querySelectorAll('details')) fold.remove();
    const said = words(place);
    for (const part of ['Training datanot released', 'No commercial use.', 'it would also need'])
      expect(said).toContain(part);
    for (const part of ['They call Tern 2', 'Open Source Initiative', 'Accurate wording', 'Paper'])
      expect(said).not.toContain(part);
  });

  it('words each difference between others and us, and names the component it is about', async () => {
    const verdict = { by: 'osai', outcome: 'scored', url: 'https://index.example/', seen: '2026-03-13' } as const;
    const disagreements: ModelEvidence['disagreements'] = [
      { verdict, kind: 'passes' },
      { verdict: { ...verdict, by: 'mof', outcome: 'no-class' }, kind: 'fails' },
      { verdict, kind: 'weights-despite-terms' },
      { verdict, kind: 'component-open', component: 'training-data' },
      { verdict, kind: 'component-not-open', component: 'training-code' },
    ];
    const place = await show(card(ports(evidence({}, { disagreements }))));
    const said = words(place);
    // Several would take the room of a usual card: a line names how many, and opens.
    const line = [...place.querySelectorAll('summary')].find(
      (one) => words(one) === 'Differs from our sources in 5 points',
    );
    expect(line?.parentElement?.querySelectorAll('p')).toHaveLength(5);
    for (const part of [
      'The European Open Source AI Index approves the model as a whole; according to our sources, something is missing.',
      'The Model Openness Framework does not approve the model; according to our sources, everything has been released.',
      'The European Open Source AI Index counts the weights as open, although the licence restricts their use.',
      'Training data: the European Open Source AI Index counts it as open',
      'does not count it as open; according to our sources it was released.',
    ])
      expect(said).toContain(part);
    expect(words(await show(card(ports(evidence()))))).not.toContain('our sources');
  });

  it('says one difference at once', async () => {
    const verdict = { by: 'osai', outcome: 'scored', url: 'https://index.example/', seen: '2026-03-13' } as const;
    const place = await show(card(ports(evidence({}, { disagreements: [{ verdict, kind: 'passes' }] }))));
    expect(words(place)).toContain('approves the model as a whole');
    expect(words(place)).not.toContain('difference');
  });

  it('leads to everything known of the model, and to the popup for what dismisses and reports', async () => {
    const openModel = vi.fn<(model: string) => void>();
    const openPopup = vi.fn<(claim: string) => void>();
    const subject = claim();
    const place = await show(card(ports(evidence(), { openModel, openPopup }), subject));
    await press(place, '.record');
    expect(openModel).toHaveBeenCalledExactlyOnceWith('tern-2');
    await press(place, '.popup');
    expect(openPopup).toHaveBeenCalledExactlyOnceWith(subject.id);
  });

  it('has nothing that stores, and nothing to type into', async () => {
    const place = await show(card(ports(evidence())));
    await press(place, '.door');
    expect(place.querySelectorAll('.door')).toHaveLength(1);
    expect(place.querySelectorAll('input, textarea, select, [contenteditable]')).toHaveLength(0);
    expect(words(place)).not.toContain('Report a mistake');
  });

  it('shows the verdict at once, while the evidence is read', async () => {
    const said = words(await show(card(ports(null, { describe: () => new Promise(() => undefined) }))));
    expect(said).toContain('Tern 2 is open-weight, not open source');
    expect(said).toContain('Loading the evidence');
  });

  it.each<[string, CardPorts['describe']]>([
    ['there is none', async () => ({ ok: true, value: null })],
    ['the dataset is damaged', async () => ({ ok: false, problem: 'dataset-corrupt' })],
    ['nobody answers', () => Promise.reject(new Error('context invalidated'))],
  ])('says so where %s', async (_name, describe) => {
    const said = words(await show(card(ports(null, { describe }))));
    expect(said).toContain('The evidence for this model could not be loaded');
  });

  it('warns where the terms may have changed since they were read', async () => {
    const said = words(await show(card(ports(evidence({ asOf: '2026-03-13' })))));
    expect(said).toContain('over six months old');
  });

  it('takes only https addresses for links, and opens them apart', async () => {
    const sources = [
      { url: 'javascript:alert(1)', seen: '2026-01-01', supports: ['released'], kind: 'news' as const },
      { url: 'https://press.example/', seen: '2026-01-01', supports: ['released'], kind: 'news' as const },
    ];
    const place = await show(card(ports(evidence({ sources }))));
    const links = [...place.querySelectorAll('.sources a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://press.example/']);
    expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(links[0]?.getAttribute('target')).toBe('_blank');
  });

  it('shows names that are markup as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const place = await show(card(ports(evidence({ name })), claim([target({ text: name })])));
    expect(words(place)).toContain(`${name} is open-weight`);
    expect(place.querySelector('img')).toBeNull();
  });

  it('copies the fair wording, or selects it where the browser refuses', async () => {
    const copy = vi.fn<CardPorts['copy']>().mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    const place = await show(card(ports(evidence(), { copy })));
    await press(place, '.wording button');
    expect(copy).toHaveBeenCalledWith('Tern 2, an open-weight model under a licence that limits its use');
    expect(words(place)).toContain('Copied');
    await press(place, '.wording button');
    expect(words(place)).toContain('Could not copy. Press Ctrl+C');
    expect(getSelection()?.toString()).toContain('Tern 2, an open-weight model');
  });

  it('offers no other wording for a model that is open source', async () => {
    const said = words(await show(card(ports(evidence({ class: 'open-source', restrictions: [] })))));
    expect(said).toContain('Tern 2 is open source');
    expect(said).not.toContain('Wording');
    expect(said).not.toContain('would need');
  });
});
