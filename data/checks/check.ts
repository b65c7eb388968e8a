import type { CompiledModel } from '../compile/models.ts';
import type { Dataset } from '../compile/read.ts';

/** What a rule may look at. */
export interface CheckInput {
  dataset: Dataset;
  /** Every record as derived; empty where ids do not resolve, which the rule dead-reference reports. */
  models: Map<string, CompiledModel>;
  /** Text of every data file as written, by path from the repository's root. */
  texts: Map<string, string>;
  /** The day of the check, `YYYY-MM-DD`. */
  today: string;
  /** Ids that data/stale.txt excuses. */
  staleAllowed: Set<string>;
}

/** One named check; the filename is its name. Its lines have the form `file: field: what is wrong; fix`. */
export interface DataCheck {
  severity: 'error' | 'warning';
  check: (input: CheckInput) => string[] | Promise<string[]>;
}
