/** Character encodings by their IANA names. */
import { utf8 } from './bytes.ts';

/** Preferred MIME name → other names, all in lower case (IANA, "Character Sets"). Those that only decode are read by the platform. */
const names: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['csutf8'],
  'utf-16': ['csutf16'],
  'utf-16le': ['csutf16le'],
  'utf-16be': ['csutf16be'],
  'us-ascii': ['iso-ir-6', 'ansi_x3.4-1968', 'ansi_x3.4-1986', 'iso_646.irv:1991', 'iso646-us', 'us', 'ibm367', 'cp367', 'csascii'],
  'iso-8859-1': ['iso_8859-1:1987', 'iso-ir-100', 'iso_8859-1', 'latin1', 'l1', 'ibm819', 'cp819', 'csisolatin1'],
  'windows-1252': ['cswindows1252'],
  'windows-1250': ['cswindows1250'],
  'windows-1251': ['cswindows1251'],
  'iso-8859-2': ['iso_8859-2:1987', 'iso-ir-101', 'iso_8859-2', 'latin2', 'l2', 'csisolatin2'],
  'iso-8859-15': ['iso_8859-15', 'latin-9', 'csiso885915'],
  shift_jis: ['ms_kanji', 'csshiftjis'],
  'euc-jp': ['extended_unix_code_packed_format_for_japanese', 'cseucpkdfmtjapanese'],
  'euc-kr': ['cseuckr'],
  gbk: ['cp936', 'ms936', 'windows-936', 'csgbk'],
  gb18030: ['csgb18030'],
  big5: ['csbig5'],
  'koi8-r': ['cskoi8r'],
};

const preferred = new Map(Object.entries(names).flatMap(([name, others]) => [name, ...others].map(each => [each, name] as const)));

/** The name under which the functions below know an encoding. */
export function characterSet(name: string): string | undefined {
  return preferred.get(name.toLowerCase());
}

/** What windows-1252 has at 0x80 to 0x9f, where ISO 8859-1 has control characters; gaps are U+FFFD. */
const windows1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

function singleByte(set: string): ((byte: number) => string) | undefined {
  if (set === 'us-ascii') return byte => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd');
  if (set === 'iso-8859-1') return byte => String.fromCharCode(byte);
  return set === 'windows-1252' ? byte => windows1252[byte - 0x80] ?? String.fromCharCode(byte) : undefined;
}

/** @param set of `characterSet`. @returns undefined when the bytes are no text in it. */
export function decodeText(bytes: Uint8Array, set: string): string | undefined {
  const single = singleByte(set);
  if (single) {
    const text = Array.from(bytes, single).join('');
    return text.includes('\ufffd') ? undefined : text;
  }
  // Without an order it is big-endian, unless a byte order mark says otherwise.
  if (set === 'utf-16' && bytes[0] === 0xff && bytes[1] === 0xfe) return decodeText(bytes.subarray(2), 'utf-16le');
  if (set === 'utf-16') return decodeText(bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2) : bytes, 'utf-16be');
  try {
    const text = new TextDecoder(set, { fatal: true, ignoreBOM: true }).decode(bytes);
    // Private characters are gaps of an older set that the platform fills.
    return set.startsWith('utf-') || !/[\ue000-\uf8ff]/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** @returns undefined when the set cannot be written here, `lacking` when it lacks a character. */
export function encodeText(text: string, set: string): Uint8Array | 'lacking' | undefined {
  if (set === 'utf-8') return utf8(text);
  if (set.startsWith('utf-16')) {
    const written = set === 'utf-16' ? `\ufeff${text}` : text;
    const view = new DataView(new ArrayBuffer(written.length * 2));
    for (let at = 0; at < written.length; at++) view.setUint16(at * 2, written.charCodeAt(at), set === 'utf-16le');
    return new Uint8Array(view.buffer);
  }
  const single = singleByte(set);
  if (!single) return undefined;
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [single(byte), byte] as const).reverse());
  const bytes = Array.from(text, letter => codes.get(letter));
  return bytes.every(byte => byte !== undefined) ? Uint8Array.from(bytes) : 'lacking';
}
