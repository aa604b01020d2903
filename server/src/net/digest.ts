/** Digests of secrets, so that two of them can be compared and neither is kept: SipHash-2-4 under a key that each process draws by chance. */

const key = globalThis.crypto.getRandomValues(new BigUint64Array(2));

/** @returns 16 hexadecimal digits, which mean nothing outside of this process. */
export function secretDigest(secret: string): string {
  return sipHash(new TextEncoder().encode(secret), key[0]!, key[1]!).toString(16).padStart(16, '0');
}

/** Four words of 64 bits, each as two of 32 with the lower one in front: such numbers are a tenth of the work of `bigint`. */
type State = Uint32Array;
const [a, b, c, d] = [0, 2, 4, 6];

/** Aumasson and Bernstein, SipHash: a fast short-input PRF, section 2. */
export function sipHash(bytes: Uint8Array, k0: bigint, k1: bigint): bigint {
  const start = BigUint64Array.of(k0 ^ 0x736f6d6570736575n, k1 ^ 0x646f72616e646f6dn, k0 ^ 0x6c7967656e657261n, k1 ^ 0x7465646279746573n);
  const state = Uint32Array.from({ length: 8 }, (_, i) => Number((start[i >> 1]! >> (i % 2 === 0 ? 0n : 32n)) & 0xffffffffn));
  const padded = new Uint8Array((bytes.length & ~7) + 8);
  padded.set(bytes);
  padded[padded.length - 1] = bytes.length;
  const words = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += 8) {
    const [low, high] = [words.getUint32(at, true), words.getUint32(at + 4, true)];
    mix(state, d, low, high);
    rounds(state, 2);
    mix(state, a, low, high);
  }
  mix(state, c, 0xff, 0);
  rounds(state, 4);
  const half = (i: number) => BigInt((state[a + i]! ^ state[b + i]! ^ state[c + i]! ^ state[d + i]!) >>> 0);
  return (half(1) << 32n) | half(0);
}

function rounds(state: State, times: number): void {
  for (let i = 0; i < times; i++) {
    halfRound(state, a, b, 13, c, d, 16);
    halfRound(state, c, b, 17, a, d, 21);
  }
}

function halfRound(state: State, a: number, b: number, byB: number, c: number, d: number, byD: number): void {
  add(state, a, b);
  turn(state, b, byB);
  mix(state, b, state[a]!, state[a + 1]!);
  add(state, c, d);
  turn(state, d, byD);
  mix(state, d, state[c]!, state[c + 1]!);
  [state[a], state[a + 1]] = [state[a + 1]!, state[a]!];
}

function mix(state: State, at: number, low: number, high: number): void {
  state[at]! ^= low;
  state[at + 1]! ^= high;
}

function add(state: State, to: number, from: number): void {
  const low = state[to]! + state[from]!;
  state[to] = low;
  state[to + 1]! += state[from + 1]! + (low > 0xffffffff ? 1 : 0);
}

/** Turns to the left by less than 32 bits. */
function turn(state: State, at: number, by: number): void {
  const [low, high] = [state[at]!, state[at + 1]!];
  state[at] = (low << by) | (high >>> (32 - by));
  state[at + 1] = (high << by) | (low >>> (32 - by));
}
