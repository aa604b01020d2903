/** Assertions and waiting that work in node and in a web worker alike. */

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message: string): void {
  ok(Object.is(actual, expected), `${message}: got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
}

/** Asks until the answer is neither undefined nor false; `message` tells what was missing after 30 seconds. */
export async function eventually<T>(ask: () => T | undefined | false | Promise<T | undefined | false>, message: () => string): Promise<T> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise(resolve => setTimeout(resolve, 150));
  }
  throw new Error(`after 30 s: ${message()}`);
}
