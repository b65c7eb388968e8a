export { browserNames, type BrowserName } from '@/src/cli/develop/browsers/find';
export type { Popup } from '@/src/cli/develop/browsers/popup';
export { card, cardClosed, cardOpened, cardsOf } from './card';
export { centreInside, clickInside, focusInside, inClosedShadow, textsInside } from './closed';
export { emulate, type Media } from './emulate';
export { defaultUrl, type Answer, type Fixture, type Requested } from './fixture';
export { bare, expectMarks, marksOf, underlines, type Mark } from './marks';
export { builds, Rig, type RigOptions, type Visit } from './rig';
export { unchanged, until } from './until';
