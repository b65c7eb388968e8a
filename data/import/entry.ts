import type { ComponentState } from '../../src/vocabulary/types.ts';
import type { ThirdPartyInput } from '../compile/schema.ts';

/** What an index says of one model, in our terms. Unknown states are left out. */
export interface IndexEntry {
  /** File in the index's folder. */
  file: string;
  name: string;
  /** The licence of the weights as the index writes it; '' where it gives none. */
  licence: string;
  components: Partial<
    Record<'training-data' | 'training-code' | 'inference-code' | 'paper' | 'model-card', ComponentState>
  >;
  /** The index's verdict as a record of ours would hold it, without its address. */
  verdict: Pick<ThirdPartyInput, 'by' | 'outcome'> & { score?: number };
}
