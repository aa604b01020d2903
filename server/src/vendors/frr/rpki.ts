/** RPKI caches of FRR. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { said } from '../ios/line.ts';

const { command, block } = commandsOf<undefined>();

function cache(line: Line<unknown>, name: string, port: number) {
  return said('rpki', '', line, ({ caches }) => void caches.push({ name, place: line.place, port }));
}

const cacheDoc = 'A cache that validated ROA payloads come from (RFC 8210).';
const rpki: Commands<undefined> = [
  command(
    'rpki cache [tcp] <host:word> <port:1-65535> [source <source:ip>] preference <preference:1-255>',
    cacheDoc,
    ({ host, port }, line) => cache(line, host.value, port.value),
  ),
  command(
    'rpki cache ssh <host:word> <port:1-65535> <user:word> <key:word> [<known:word>] [source <source:ip>] [preference <preference:1-255>]',
    'A cache that is reached through SSH.',
    ({ host, port }, line) => cache(line, host.value, port.value),
  ),
  command(
    'rpki cache <host:word> <port:1-65535> <user:word> <key:word> [<public:word>] [<known:word>] [source <source:ip>] preference <preference:1-255>',
    'A cache that is reached through SSH.',
    ({ host, port }, line) => cache(line, host.value, port.value),
  ),
  command('rpki polling_period <seconds:1-86400>', 'How often caches are asked; every hour by default.'),
  command('rpki expire_interval <seconds:600-172800>', 'How long data is used after the last cache went away; two hours by default.'),
  command('rpki retry_interval <seconds:1-7200>', 'How long to wait before a cache is asked again; ten minutes by default.'),
  command('rpki timeout <seconds:1-4294967295>', 'How long to wait for an answer.'),
  command('rpki initial-synchronisation-timeout <seconds:1-4294967295>', 'How long to wait for the first answer.'),
];

export const rpkiCommands: Commands<unknown> = [
  block('rpki', 'Opens the settings of origin validation.', { enter: () => undefined, body: () => rpki }) as Commands<unknown>[number],
];
