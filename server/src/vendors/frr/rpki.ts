/** RPKI caches of FRR. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { said } from '../ios/line.ts';
import { kept, keptAlways } from './kept.ts';

interface CacheArguments {
  readonly host: Located<string>;
  readonly port: Located<number>;
}

function cache({ host, port }: CacheArguments, line: Line<unknown>) {
  return said('rpki', '', line, ({ caches }) => void caches.push({ name: host.value, place: line.place, port: port.value }));
}

const { command, block } = commandsOf<undefined>();
const cacheDoc = 'A cache that validated ROA payloads come from (RFC 8210); the lowest preference is asked first.';
const shellDoc = 'A cache that is reached through SSH.';

const ends = '[ source <source:ipv4> ] preference <preference:1-255>';
const shell = '<host:=rpki-cache> <port:1-65535> <user:word> <key:word>';

const caches: Commands<undefined> = [
  command(`rpki cache <host:=rpki-cache> <port:1-65535> ${ends}`, cacheDoc, cache),
  command(`rpki cache tcp <host:=rpki-cache> <port:1-65535> ${ends}`, cacheDoc, cache),
  command(`rpki cache ${shell} [<known:word>] ${ends}`, shellDoc, cache),
  command(`rpki cache ${shell} <public:word> <known:word> ${ends}`, shellDoc, cache),
  command(`rpki cache ssh ${shell} [<known:word>] ${ends}`, shellDoc, cache),
  command(`rpki cache <host:word> <port:word> ${ends}`, 'A cache whose port is no number: the daemon refuses it.'),
];

const timers: Commands<undefined> = [
  ...kept<undefined>('rpki', 'How often caches are asked, in seconds; every hour by default.', 'rpki polling_period ~ <seconds:1-86400>'),
  ...kept<undefined>(
    'rpki',
    'How long data is used after the last cache went away, in seconds; two hours by default.',
    'rpki expire_interval ~ <seconds:600-172800>',
  ),
  ...kept<undefined>('rpki', 'Seconds until a cache is asked again; ten minutes by default.', 'rpki retry_interval ~ <seconds:1-7200>'),
  ...keptAlways<undefined>(
    'rpki',
    'A timer of old releases.',
    'rpki <timer:timeout|initial-synchronisation-timeout> <seconds:1-4294967295>',
  ),
  ...keptAlways<undefined>('rpki', 'Asks the caches for everything again.', 'rpki reset'),
];

const body: Commands<undefined> = [...caches, ...timers];

export const rpkiCommands: Commands<unknown> = [
  block('rpki', 'Opens the settings of origin validation.', {
    enter: () => undefined,
    body: () => body,
    apply: (_, line) => said('rpki', '', line, () => {}),
  }) as Commands<unknown>[number],
];
