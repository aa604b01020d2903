/** Functions over RFC 3339 timestamps. */
import { numberType, stringType } from '../type.ts';
import { type Failure, fail, number, string, unknown, type Value } from '../value.ts';
import { textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';

interface Timestamp {
  /** Nanoseconds of UTC. */
  readonly time: bigint;
  /** Minutes east of UTC. */
  readonly offset: number;
}

function parseTimestamp(text: string): Timestamp | Failure {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text);
  if (!parts) return fail('the text is not a timestamp such as 2006-01-02T15:04:05Z');
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const offset = parts[8] === undefined ? 0 : (parts[8] === '-' ? -1 : 1) * (Number(parts[9]) * 60 + Number(parts[10]));
  const check = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  // `Date.UTC` takes the years before 100 for those of the 20th century.
  check.setUTCFullYear(year, month - 1, day);
  const local = check.getTime();
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
    return fail('the timestamp names no day or time');
  const fraction = BigInt((parts[7] ?? '').slice(1).padEnd(9, '0'));
  return { time: BigInt(local - offset * 60_000) * 1_000_000n + fraction, offset };
}

const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** A duration such as `-1h30m` in nanoseconds. */
function parseDuration(text: string): bigint | undefined {
  if (!/^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text) || text.length > 100)
    return /^[+-]?0$/.test(text) ? 0n : undefined;
  let sum = 0n;
  for (const part of text.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g))
    sum += (BigInt(`${part[1]}${part[2]}`) * units[part[3]!]!) / 10n ** BigInt(part[2]!.length);
  return text.startsWith('-') ? -sum : sum;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function zone(offset: number, colon: boolean): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon ? ':' : ''}${two(size % 60)}`;
}

function local({ time, offset }: Timestamp): Date {
  const seconds = time >= 0n ? time / 1_000_000_000n : -((-time + 999_999_999n) / 1_000_000_000n);
  return new Date(Number(seconds) * 1000 + offset * 60_000);
}

function formatTimestamp(value: Timestamp): string {
  return `${local(value).toISOString().slice(0, 19)}${value.offset === 0 ? 'Z' : zone(value.offset, true)}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

type Field = (date: Date, offset: number) => string;

const twelve = (date: Date) => date.getUTCHours() % 12 || 12;
const meridiem = (date: Date) => (date.getUTCHours() < 12 ? 'AM' : 'PM');

const fields: Readonly<Record<string, Field>> = {
  YYYY: date => String(date.getUTCFullYear()).padStart(4, '0'),
  YY: date => two(date.getUTCFullYear() % 100),
  MMMM: date => months[date.getUTCMonth()]!,
  MMM: date => months[date.getUTCMonth()]!.slice(0, 3),
  MM: date => two(date.getUTCMonth() + 1),
  M: date => String(date.getUTCMonth() + 1),
  DD: date => two(date.getUTCDate()),
  D: date => String(date.getUTCDate()),
  EEEE: date => days[date.getUTCDay()]!,
  EEE: date => days[date.getUTCDay()]!.slice(0, 3),
  hh: date => two(date.getUTCHours()),
  h: date => String(date.getUTCHours()),
  HH: date => two(twelve(date)),
  H: date => String(twelve(date)),
  AA: meridiem,
  aa: date => meridiem(date).toLowerCase(),
  mm: date => two(date.getUTCMinutes()),
  m: date => String(date.getUTCMinutes()),
  ss: date => two(date.getUTCSeconds()),
  s: date => String(date.getUTCSeconds()),
  ZZZZZ: (_, offset) => zone(offset, true),
  ZZZZ: (_, offset) => zone(offset, false),
  ZZZ: (_, offset) => (offset === 0 ? 'UTC' : zone(offset, false)),
  Z: (_, offset) => (offset === 0 ? 'Z' : zone(offset, true)),
};

function formatDate(format: string, value: Timestamp): Value | Failure {
  let text = '';
  for (const [part] of format.matchAll(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (part === "'") return fail('a quote in the format is not closed');
    if (part === "''") text += "'";
    else if (part.startsWith("'")) text += part.slice(1, -1).replaceAll("''", "'");
    else if (!/^[A-Za-z]/.test(part)) text += part;
    else if (Object.hasOwn(fields, part)) text += fields[part]!(local(value), value.offset);
    else return fail(`the format has no verb "${part.slice(0, 20)}"`);
  }
  return string(text);
}

const timestamp = parameter('timestamp', stringType);

function addDuration([moment, duration]: readonly Value[]): Value | Failure {
  const start = parseTimestamp(textArgument(moment));
  if ('failure' in start) return start;
  const span = parseDuration(textArgument(duration));
  if (span === undefined) return fail('the duration is not written as, for instance, 1h30m');
  const time = start.time + span;
  const year = local({ ...start, time }).getUTCFullYear();
  return year >= 0 && year <= 9999 ? string(formatTimestamp({ ...start, time })) : fail('the result is too far away');
}

function compareTimes([first, second]: readonly Value[]): Value | Failure {
  const a = parseTimestamp(textArgument(first));
  if ('failure' in a) return a;
  const b = parseTimestamp(textArgument(second));
  return 'failure' in b ? b : number(a.time < b.time ? -1 : a.time > b.time ? 1 : 0);
}

export const timeFunctions: readonly FunctionDefinition[] = [
  {
    name: 'formatdate',
    summary: 'A timestamp in another form.',
    parameters: [parameter('format', stringType), timestamp],
    result: stringType,
    call: ([format, moment]) => {
      const value = parseTimestamp(textArgument(moment));
      return 'failure' in value ? value : formatDate(textArgument(format), value);
    },
  },
  {
    name: 'plantimestamp',
    summary: 'The time of the plan, which is not known here.',
    parameters: [],
    result: stringType,
    call: () => unknown(stringType, { notNull: true }),
  },
  {
    name: 'timeadd',
    summary: 'A timestamp some time later.',
    parameters: [timestamp, parameter('duration', stringType)],
    result: stringType,
    call: addDuration,
  },
  {
    name: 'timecmp',
    summary: '-1, 0 or 1: which of two timestamps is earlier.',
    parameters: [timestamp, parameter('other', stringType)],
    result: numberType,
    call: compareTimes,
  },
  {
    name: 'timestamp',
    summary: 'The time of the run, which is not known here.',
    parameters: [],
    result: stringType,
    call: () => unknown(stringType, { notNull: true }),
  },
];
