/** One page of a framework or editor and what happens to it, as a row of a table. */
export interface Scenario {
  toolkit: string;
  path: string;
  /** Places with a badge once the framework has the page and all is quiet. */
  badges: number;
  /** What is done then, in order: a name of `window.fixture.steps`, and the places with a badge after it. */
  steps?: Step[];
}

export type Step = [name: string, badges: number];
