import { reportOf } from '@/src/ext/messages/frames.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { readInForce, rulesOf } from '@/src/ext/sites/in-force.ts';
import { applyFramesToOpenTabs } from '@/src/ext/sites/open-tabs.ts';
import { register } from '@/src/ext/sites/registration.ts';
import { isFrameOn, isOn } from '@/src/ext/sites/rules.ts';
import { showOnToolbar } from '@/src/ext/toolbar.ts';
import { tallyOf } from '@/src/page/mark/visibility.ts';
import { tallyWords } from '@/src/ui/toolbar-words.ts';
import { words } from './languages.ts';

/** Whether a person has chosen that frames are read. */
export const readsFrames = async (): Promise<boolean> => (await preferences.get()).frames;

/** The part of a sender that identifies the page, or the frame of it. */
interface Sender {
  tab?: { url?: string };
  frameId?: number;
  url?: string;
}

/** Whether a page or a frame of one is to be read. */
export async function isRead({ tab, frameId, url }: Sender): Promise<boolean> {
  const rules = rulesOf(await readInForce());
  return frameId === 0 ? isOn(rules, tab?.url) : (await readsFrames()) && isFrameOn(rules, tab?.url, url);
}

/** Whether a script of ours may go on in a page or a frame: it is to be read, or a press may have asked for it. */
export async function mayRead(from: Sender): Promise<boolean> {
  return (await readInForce()).rules.mode === 'on-click' || isRead(from);
}

/** Shows the count of a whole page on the icon; nothing changes if nobody answers. */
export async function updateCount(tab: number): Promise<void> {
  const { frames, ...shows } = await preferences.get();
  const report = await reportOf(tab, frames);
  if (report) await showOnToolbar(tab, tallyWords(await words(), tallyOf(report, shows)));
}

/** Applies the choice to have frames read, or not, in the browser and all open tabs. */
async function follow(frames: boolean): Promise<void> {
  const rules = rulesOf(await readInForce());
  await register(rules, frames);
  await Promise.all((await applyFramesToOpenTabs(rules, frames)).map(updateCount));
}

/** To be called once by the background, in its first turn. */
export function followFrames(): void {
  preferences.watch(({ frames }, before) => {
    if (frames !== before.frames) void follow(frames);
  });
}
