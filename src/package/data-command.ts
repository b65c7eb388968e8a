import { loadEvidence } from '../cli/engine.ts';
import { describeModel } from '../knowledge/describe.ts';

/**
 * The command `data`: a model with its evidence as JSON; without an id the version of the dataset, then a line for each
 * model with id, class and name. @throws Error with one line where no model has the id
 */
export function runData([id]: readonly string[]): void {
  const evidence = loadEvidence();
  if (id === undefined) {
    const lines = Object.values(evidence.models).map((model) => [model.id, model.class, model.name].join('\t'));
    process.stdout.write(`# dataset ${evidence.version}\n${lines.sort().join('\n')}\n`);
    return;
  }
  const model = describeModel(evidence, id);
  if (!model) throw new Error(`${id}: no model has this id; "actually-open data" lists them.`);
  process.stdout.write(`${JSON.stringify(model, null, 2)}\n`);
}
