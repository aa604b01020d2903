/** Work that evaluations of one module tree share. */
export interface Budget {
  depth: number;
  /** The greatest depth so far of what is being computed. */
  deepest: number;
  steps: number;
}

/** Deep enough for real modules, shallow enough for the stack of JavaScript. */
export const maximumEvaluationDepth = 300;

export const maximumSteps = 500_000;

export function newBudget(): Budget {
  return { depth: 0, deepest: 0, steps: 0 };
}
