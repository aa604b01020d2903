/** Functions over RFC 3339 timestamps. */
import { numberType, stringType } from '../type.ts';
import { type Failure, fail, number, string, unknown, type Value } from '../value.ts';
import { textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';

interface Timestamp {
  /** Milliseconds of UTC. */
  readonly time: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

function parseTimestamp(text: string): Timestamp | Failure {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text);
  if (!parts) return fail('the text is not a timestamp such as 2006-01-02T15:04:05Z');
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const offset = parts[8] === undefined ? 0 : (parts[8] === '-' ? -1 : 1) * (Number(parts[9]) * 60 + Number(parts[10]));
  const check = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, Math.floor(Number(parts[7] ?? 0) * 1000)));
  // `Date.UTC` takes the years before 100 for those of the 20th century.
  check.setUTCFullYear(year, month - 1, day);
  const local = check.getTime();
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
    return fail('the timestamp names no day or time');
  return { time: local - offset * 60_000, offset };
}

const units: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A duration such as `-1h30m` in milliseconds. */
function parseDuration(text: string): number | undefined {
  if (!/^[+-]?(?:\d+\.?\d*(?:ns|us|µs|ms|s|m|h))+$/.test(text) || text.length > 100) return text === '0' ? 0 : undefined;
  let sum = 0;
  for (const part of text.matchAll(/(\d+\.?\d*)(ns|us|µs|ms|s|m|h)/g)) sum += Number(part[1]) * units[part[2]!]!;
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
  return new Date(time + offset * 60_000);
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
  for (const [part] of format.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (part === "'") return fail('a quote in the format is not closed');
    if (part.startsWith("'")) text += part.slice(1, -1).replaceAll("''", "'");
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
  return Math.abs(time) < 8e15 ? string(formatTimestamp({ ...start, time })) : fail('the result is too far away');
}

function compareTimes([first, second]: readonly Value[]): Value | Failure {
  const a = parseTimestamp(textArgument(first));
  if ('failure' in a) return a;
  const b = parseTimestamp(textArgument(second));
  return 'failure' in b ? b : number(Math.sign(a.time - b.time));
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
