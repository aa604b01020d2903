/** Texts of bytes: base64, hexadecimal, UTF-8 and the character encodings that Terraform names. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = [18, 12, 6, 0].map(shift => alphabet[(word >> shift) & 63]!);
    const missing = Math.max(0, at + 3 - bytes.length);
    text += letters.slice(0, 4 - missing).join('') + '='.repeat(missing);
  }
  return text;
}

/** @returns undefined when the text is not base64 (RFC 4648 section 4). Newlines are allowed. */
export function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/[\r\n]/g, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) return undefined;
  const padding = plain.endsWith('==') ? 2 : plain.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((plain.length / 4) * 3 - padding);
  for (let at = 0, out = 0; at < plain.length; at += 4, out += 3) {
    const word = [0, 1, 2, 3].reduce((value, index) => value * 64 + Math.max(0, alphabet.indexOf(plain[at + index]!)), 0);
    for (let index = 0; index < 3 && out + index < bytes.length; index++) bytes[out + index] = (word >> (16 - 8 * index)) & 255;
  }
  return bytes;
}

/** @returns undefined when the bytes are no text in the encoding, or the encoding has no known name. */
export function decodeText(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8, UTF-16LE, UTF-16BE and the first 256 characters of Unicode. @returns undefined for other encodings and characters that they lack. */
export function encodeText(text: string, encoding: string): Uint8Array | undefined {
  const name = encoding.toUpperCase();
  if (name === 'UTF-8' || name === 'UTF8') return utf8(text);
  if (name.startsWith('UTF-16')) {
    // Without an order it is big-endian behind a byte order mark.
    const written = name === 'UTF-16' ? `\ufeff${text}` : text;
    const view = new DataView(new ArrayBuffer(written.length * 2));
    for (let at = 0; at < written.length; at++) view.setUint16(at * 2, written.charCodeAt(at), name === 'UTF-16LE');
    return new Uint8Array(view.buffer);
  }
  const limit = name === 'US-ASCII' || name === 'ASCII' ? 0x80 : name === 'ISO-8859-1' || name === 'LATIN1' ? 0x100 : 0;
  const codes = Array.from(text, letter => letter.codePointAt(0)!);
  return codes.every(code => code < limit) ? Uint8Array.from(codes) : undefined;
}
