import * as v from 'valibot';
import { defineItem, type ItemDefinition } from './item.ts';

const moment = v.fallback(v.pipe(v.number(), v.minValue(0)), 0);
const fields = {
  /** Milliseconds since 1970 until which everything is paused; 0 without a pause. */
  until: moment,
  /** When the pause began. */
  from: moment,
};

export const pauseDefinition: ItemDefinition<typeof fields> = { area: 'local', key: 'pause', version: 1, fields };

/** A pause everywhere. Stored, so that it outlives the background. */
export const pause = defineItem(pauseDefinition);
export type Pause = Awaited<ReturnType<typeof pause.get>>;

/** How long a pause can be asked for. */
export const pauseEnds = ['hour', 'tomorrow', 'restart'] as const;
export type PauseEnd = (typeof pauseEnds)[number];

/** An hour, in milliseconds. */
const hour = 60 * 60 * 1_000;

/** The end of a pause that the next start of the browser ends: later than any clock. */
export const untilRestart = 8.64e15;

/** A pause that begins now. `tomorrow` begins at midnight, where the person is. */
export function pauseFrom(now: number, end: PauseEnd): Pause {
  if (end === 'hour') return { from: now, until: now + hour };
  if (end === 'restart') return { from: now, until: untilRestart };
  const midnight = new Date(now);
  midnight.setHours(24, 0, 0, 0);
  return { from: now, until: midnight.getTime() };
}

/** No pause. */
export const noPause: Pause = { from: 0, until: 0 };

/** Whether everything is paused at `now`. A clock that was set back does not make a pause longer. */
export const isPaused = ({ from, until }: Pause, now: number): boolean => from <= now && now < until;
