import type { ComponentState } from '../../src/vocabulary/types.ts';
import type { ThirdPartyInput } from '../compile/schema.ts';

/** What an index says of one model, in our terms. Unknown states are left out. */
export interface IndexEntry {
  /** File in the index's folder. */
  file: string;
  name: string;
  /** The licence of the weights as the index writes it; '' where it gives none. */
  licence: string;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  released?: string;
  /** Whether the weights are out. */
  weights?: boolean;
  components: Partial<
    Record<'training-data' | 'training-code' | 'inference-code' | 'paper' | 'model-card', ComponentState>
  >;
  /** The index's verdict as a record of ours would hold it, without its address; absent where it gives none. */
  verdict?: Pick<ThirdPartyInput, 'by' | 'outcome'> & { score?: number };
}

/** Reads one file of an index; null where it holds no entry. Throws a DataError that names file and field. */
export type Reader = (text: string, file: string) => IndexEntry | null;
