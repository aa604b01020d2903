/** Members of community sets in RPL: a value, parts of which may be `*` or a range, a well-known name, or an expression. */
import { isPrivateAsn } from './asn.ts';
import { parseCommunity } from './community.ts';
import { failure, type Parsed, success } from './parsed.ts';
import { compileCiscoPattern, test } from './pattern.ts';

/** Whether a canonical value (`64500:1`, `64500:1:2`, `rt:64500:1`) is what the member stands for. */
export type CommunityTest = (value: string) => boolean;

/** Reads `64500:1`, `64500:*`, `[1..5]:10`, `private-as:1`, `rt:64500:1`, `no-export` or `ios-regex _64500:`. */
export function communityMember(text: string): Parsed<CommunityTest> {
  if (text.startsWith('ios-regex ')) {
    const pattern = compileCiscoPattern(text.slice('ios-regex '.length));
    return pattern.ok ? success(value => test(pattern.value, value)) : pattern;
  }
  const exact = /^[\w:-]+$/.test(text) ? parseCommunity(text) : undefined;
  if (exact?.ok) return success(value => value === exact.value);
  const parts = text.split(':').map(readPart);
  if (parts.length < 2 || parts.some(part => part === undefined)) return failure(`"${text}" is no community`, 0);
  return success(value => {
    const values = value.split(':');
    return values.length === parts.length && parts.every((part, i) => part!(values[i]!));
  });
}

function readPart(text: string): CommunityTest | undefined {
  if (text === '*') return () => true;
  if (text === 'private-as') return value => isPrivateAsn(Number(value));
  const range = /^\[(\d{1,10})\.\.(\d{1,10})\]$/.exec(text);
  if (range) return value => Number(value) >= Number(range[1]) && Number(value) <= Number(range[2]);
  if (/^\d{1,10}$/.test(text)) return value => Number(value) === Number(text);
  return /^(rt|soo)$|^\d+\.\d+(\.\d+\.\d+)?$/.test(text) ? value => value === text : undefined;
}
