/** One page of a framework or editor and what happens to it, as a row of a table. */
export interface Scenario {
  toolkit: string;
  path: string;
  /** What is done once the framework has the page, in order: names of `window.fixture.steps`. */
  steps?: string[];
}

/** Rows with their names, for a test each. */
export const named = (scenarios: Scenario[]): [name: string, scenario: Scenario][] =>
  scenarios.map((scenario) => [`${scenario.toolkit}${scenario.path}`, scenario]);
