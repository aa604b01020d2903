/** Hashes of byte strings: MD5 (RFC 1321), SHA-1, SHA-256 and SHA-512 (FIPS 180-4). Written here because expressions are evaluated in browsers too, without waiting. */

export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha512';

export function hash(name: HashName, bytes: Uint8Array): Uint8Array {
  if (name === 'sha512') return sha512(bytes);
  if (name === 'md5') return md5(bytes);
  return name === 'sha1' ? sha1(bytes) : sha256(bytes);
}

/** The message with a one bit, zeros and its length in bits, in whole blocks. */
function padded(bytes: Uint8Array, block: number, littleEndian: boolean): DataView {
  const lengthBytes = block / 8;
  const size = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
  const message = new Uint8Array(size);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  const bits = BigInt(bytes.length) * 8n;
  if (littleEndian) view.setBigUint64(size - 8, bits, true);
  else view.setBigUint64(size - 8, bits);
  return view;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function wordsToBytes(words: ArrayLike<number>, littleEndian = false): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (let index = 0; index < words.length; index++) view.setUint32(index * 4, words[index]!, littleEndian);
  return new Uint8Array(view.buffer);
}

const md5Shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const md5Constants = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) | 0);

function md5(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 64, true);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d] = state as unknown as [number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mix = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = (round === 0 ? step : round === 1 ? 5 * step + 1 : round === 2 ? 3 * step + 5 : 7 * step) % 16;
      const sum = (a + mix + md5Constants[step]! + view.getInt32(block + word * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, md5Shifts[round * 4 + (step % 4)]!)) | 0];
    }
    for (const [index, word] of [a, b, c, d].entries()) state[index]! += word;
  }
  return wordsToBytes(state, true);
}

function sha1(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 64, false);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Int32Array(80);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 80; at++)
      words[at] = at < 16 ? view.getInt32(block + at * 4) : rotate(words[at - 3]! ^ words[at - 8]! ^ words[at - 14]! ^ words[at - 16]!, 1);
    let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
    for (let step = 0; step < 80; step++) {
      const round = Math.floor(step / 20);
      const mix = round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const constant = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round]!;
      [a, b, c, d, e] = [(rotate(a, 5) + mix + e + constant + words[step]!) | 0, a, rotate(b, 30), c, d];
    }
    for (const [index, word] of [a, b, c, d, e].entries()) state[index]! += word;
  }
  return wordsToBytes(state);
}

const primes = firstPrimes(80);
const shaConstants = primes.map(prime => fractionOfRoot(prime, 3n));
const shaStart = primes.slice(0, 8).map(prime => fractionOfRoot(prime, 2n));

function firstPrimes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let candidate = 2n; found.length < count; candidate++) if (found.every(prime => candidate % prime !== 0n)) found.push(candidate);
  return found;
}

/** The first 64 bits of the fraction of a square (2) or cube (3) root: the constants of SHA-2. */
function fractionOfRoot(value: bigint, degree: bigint): bigint {
  const scaled = value << (64n * degree);
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle;
  }
  return low & 0xffffffffffffffffn;
}

const sha256Constants = Int32Array.from(shaConstants.slice(0, 64), constant => Number(constant >> 32n) | 0);

function sha256(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 64, false);
  const state = Int32Array.from(shaStart, word => Number(word >> 32n) | 0);
  const words = new Int32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 64; at++)
      words[at] =
        at < 16
          ? view.getInt32(block + at * 4)
          : (schedule(words[at - 15]!, 25, 14, 3) + schedule(words[at - 2]!, 15, 13, 10) + words[at - 16]! + words[at - 7]!) | 0;
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const one = (h + (rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7)) + ((e & f) ^ (~e & g)) + sha256Constants[step]! + words[step]!) | 0;
      const two = ((rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index]! += word;
  }
  return wordsToBytes(state);
}

function schedule(word: number, first: number, second: number, shift: number): number {
  return rotate(word, first) ^ rotate(word, second) ^ (word >>> shift);
}

const mask64 = 0xffffffffffffffffn;

function rotate64(word: bigint, bits: bigint): bigint {
  return ((word >> bits) | (word << (64n - bits))) & mask64;
}

function sha512(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 128, false);
  const state = [...shaStart];
  const words: bigint[] = [];
  for (let block = 0; block < view.byteLength; block += 128) {
    for (let at = 0; at < 80; at++)
      words[at] =
        at < 16
          ? view.getBigUint64(block + at * 8)
          : (schedule64(words[at - 15]!, 1n, 8n, 7n) + schedule64(words[at - 2]!, 19n, 61n, 6n) + words[at - 16]! + words[at - 7]!) &
            mask64;
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let step = 0; step < 80; step++) {
      const one =
        h + (rotate64(e, 14n) ^ rotate64(e, 18n) ^ rotate64(e, 41n)) + ((e & f) ^ (~e & mask64 & g)) + shaConstants[step]! + words[step]!;
      const two = (rotate64(a, 28n) ^ rotate64(a, 34n) ^ rotate64(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(one + two) & mask64, a, b, c, (d + one) & mask64, e, f, g];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index]! + word) & mask64;
  }
  const result = new DataView(new ArrayBuffer(64));
  for (const [index, word] of state.entries()) result.setBigUint64(index * 8, word);
  return new Uint8Array(result.buffer);
}

function schedule64(word: bigint, first: bigint, second: bigint, shift: bigint): bigint {
  return rotate64(word, first) ^ rotate64(word, second) ^ (word >> shift);
}
