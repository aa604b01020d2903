/** `system syslog` of Junos: what is logged where. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { facilities, severities } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();
const what = `<facility:${facilities}> <severity:${severities}>`;
const archive =
  'archive { size <size:word> | files <files:1-1000> | world-readable | no-world-readable | binary-data | no-binary-data | start-time <time:word> | transfer-interval <minutes:int> }';
const matching = [`match <pattern:text>`, 'match-strings <patterns:word...>', 'allow-duplicates', 'explicit-priority'];
const structured = ['structured-data', 'structured-data brief'];

export const syslog: readonly PathCommand<object>[] = [
  ...under(
    'file <of:word>',
    settings(
      'Messages that go into a file.',
      '',
      what,
      archive,
      ...matching,
      ...structured,
      'archive archive-sites <sites:word...> [password <secret:secret>]',
    ),
  ),
  ...under('user <of:word>', settings('Messages that a user sees.', '', what, ...matching)),
  ...under('host <of:word>', [
    ...settings(
      'Messages that go to another machine.',
      '',
      what,
      ...matching,
      ...structured,
      'facility-override <facility:authorization|daemon|ftp|kernel|user|local0|local1|local2|local3|local4|local5|local6|local7>',
      'log-prefix <prefix:word>',
      'port <port:1-65535>',
      'source-address <address:ip>',
      'exclude-hostname',
      'transport <transport:tcp|udp|tls>',
      'tlsdetails <what:ca-profile|ca-profile-group|local-certificate|trusted-ca-group> <name:word>',
    ),
    command('routing-instance <instance:routing-instance>', 'The instance through which the machine is reached.'),
  ]),
  ...under('console', settings('Messages on the console.', what)),
  ...settings(
    'How messages are written.',
    archive,
    'source-address <address:ip>',
    'time-format { year | millisecond }',
    'log-rotate-frequency <minutes:1-59>',
    'allow-duplicates',
    'server [<instance:routing-instance>]',
  ),
  command('routing-instance <instance:routing-instance>', 'The instance through which machines are reached.'),
];
