/** The one bundle of the engine. Its programs share everything; only the one that a host asks for is evaluated, so that a worker never meets Node's modules. */

/** Each starts as soon as it is loaded. */
export const start = {
  cli: () => import('./cli.ts'),
  node: () => import('./node.ts'),
  sweep: () => import('./sweep.ts'),
  browser: () => import('./browser.ts'),
};
