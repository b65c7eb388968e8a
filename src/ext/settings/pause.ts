import * as v from 'valibot';
import { defineItem, type ItemDefinition } from './item.ts';

const fields = {
  /** Milliseconds since 1970 until which everything is paused; 0 without a pause. */
  until: v.fallback(v.pipe(v.number(), v.minValue(0)), 0),
};

export const pauseDefinition: ItemDefinition<typeof fields> = { area: 'local', key: 'pause', version: 1, fields };

/** A pause everywhere, for an hour. Stored, so that it outlives the background and a restart of the browser. */
export const pause = defineItem(pauseDefinition);
export type Pause = Awaited<ReturnType<typeof pause.get>>;

/** An hour, in milliseconds. */
export const pauseLength = 60 * 60 * 1_000;

/** Whether everything is paused at `now`. A clock that was set back does not make the hour longer. */
export const isPaused = ({ until }: Pause, now: number): boolean => now < until && until - now <= pauseLength;
