/** Digests of secrets, so that two of them can be compared and neither is kept: SipHash-2-4 under a key that each process draws by chance. */

const mask = 0xffffffffffffffffn;
const key = globalThis.crypto.getRandomValues(new BigUint64Array(2));

/** @returns 16 hexadecimal digits, which mean nothing outside of this process. */
export function secretDigest(secret: string): string {
  return sipHash(new TextEncoder().encode(secret), key[0]!, key[1]!).toString(16).padStart(16, '0');
}

/** Aumasson and Bernstein, SipHash: a fast short-input PRF, section 2. */
export function sipHash(bytes: Uint8Array, k0: bigint, k1: bigint): bigint {
  let [a, b, c, d] = [k0 ^ 0x736f6d6570736575n, k1 ^ 0x646f72616e646f6dn, k0 ^ 0x6c7967656e657261n, k1 ^ 0x7465646279746573n];
  const turn = (value: bigint, by: bigint) => ((value << by) | (value >> (64n - by))) & mask;
  const rounds = (times: number) => {
    for (let i = 0; i < times; i++) {
      a = (a + b) & mask;
      b = turn(b, 13n) ^ a;
      a = turn(a, 32n);
      c = (c + d) & mask;
      d = turn(d, 16n) ^ c;
      a = (a + d) & mask;
      d = turn(d, 21n) ^ a;
      c = (c + b) & mask;
      b = turn(b, 17n) ^ c;
      c = turn(c, 32n);
    }
  };
  const words = Math.floor(bytes.length / 8);
  for (let i = 0; i <= words; i++) {
    let word = i === words ? BigInt(bytes.length & 0xff) << 56n : 0n;
    for (let at = 0; at < 8 && i * 8 + at < bytes.length; at++) word |= BigInt(bytes[i * 8 + at]!) << BigInt(8 * at);
    d ^= word;
    rounds(2);
    a ^= word;
  }
  c ^= 0xffn;
  rounds(4);
  return a ^ b ^ c ^ d;
}
