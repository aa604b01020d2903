/** Broken files about the outside: cut, doubled, with bytes changed. No exception, no hang, problems inside the file. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eachRoute } from '../../../server/src/model/route-columns.ts';
import { readOutside } from '../../../server/src/outside/read.ts';
import { dump } from './dump.ts';
import * as texts from './texts.ts';

/** A fixed sequence of numbers below 2^32 (Numerical Recipes). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function mutant(text: string, next: (below: number) => number): string {
  const at = next(text.length);
  const to = Math.min(text.length, at + next(30));
  const ways = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, to) + text.slice(at),
    () => text.slice(0, at) + String.fromCharCode(next(256)) + text.slice(at + 1),
    () => text.slice(0, at) + '[{'.repeat(next(500)) + text.slice(at),
    () => text.slice(0, at) + '9'.repeat(next(40)) + text.slice(at),
  ];
  return ways[next(ways.length)]!();
}

const peers = [{ address: '192.0.2.1', asn: 64496 }];
const routes = Array.from({ length: 20 }, (_, i) => ({
  prefix: `198.51.100.${i}/32`,
  peer: 0,
  path: [64496, 64500 + i],
  nextHop: '192.0.2.1',
}));
const samples = [...Object.values(texts), dump(peers, routes)];

describe('broken files about the outside', () => {
  for (const [index, sample] of samples.entries()) {
    it(`form ${index + 1}`, () => {
      const next = numbers(index + 1);
      for (let i = 0; i < 1500; i++) {
        let text = sample;
        for (let changes = 1 + next(4); changes > 0 && text.length > 0; changes--) text = mutant(text, next);
        const lines = text.split(/\r\n|\n|\r/).length;
        const { routes, problems } = readOutside(text);
        assert.ok(problems.length <= 30);
        for (const { line, message } of problems) assert.ok(line >= 0 && line < lines && message !== '', `${line}: ${message}`);
        for (const { prefix } of eachRoute(routes)) assert.ok(prefix.length <= (prefix.family === 4 ? 32 : 128));
      }
    });
  }
});
