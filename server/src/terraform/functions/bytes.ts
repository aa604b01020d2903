/** Texts of bytes: base64, hexadecimal and UTF-8. */
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
