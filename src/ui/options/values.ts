import type { Density, Level } from '@/src/page/ports.ts';

export type Mode = 'everywhere-except' | 'only-on' | 'on-click';

/** Everything that can be set. */
export interface OptionValues {
  mode: Mode;
  except: string[];
  only: string[];
  level: Level;
  restrictedOnly: boolean;
  confirmed: boolean;
  density: Density;
  frames: boolean;
  /** A language tag, or `auto`. */
  language: string;
}

/** A change of some settings, as a person makes it and as a file brings it. */
export type OptionChange = Partial<OptionValues>;
