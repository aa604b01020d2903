/** Certificates, keys, encryption and recorded programs of EOS. */
import { type Commands, commandsOf, type RawBody } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { opens } from '../ios/recognised.ts';
import { serviceBlock, serviceBody, serviceFact } from '../services.ts';
import { type ServiceBlock, section, settings, settingsOf } from '../settings.ts';

const { command, block } = commandsOf<unknown>();

const sslProfile: Commands<ServiceBlock> = settings(
  'A setting of encrypted connections.',
  'certificate <of:word> key <key:word>',
  'certificate auto-certificate <autoCertificate:word>',
  'certificate ( requirement ( extended-key-usage | hostname ) | auto <auto:word> )',
  'tls versions [ add | remove ] <versions:1.0|1.1|1.2|1.3...>',
  'trust certificate <of:word>',
  'chain certificate <of:word>',
  'chain certificate requirement ( basic-constraint ca true | include root-ca )',
  'crl <of:word>',
  'cipher <of:v1.0|v1.3|list> [<list:word>]',
  'cipher-list <list:word>',
  'fips restrictions',
  'trust certificate ( requirement ( basic-constraint ca true | hostname fqdn ) | policy expiry-date ignore | system )',
  'certificate revocation ( <how:crl|ocsp|none> | check <check:word> )',
  'client hostname',
);

const lifetime = (name: string) =>
  `${name}-lifetime ( infinite | <${name}Day:word> <${name}Time:clock> <${name}EndDay:word> <${name}End:clock> )`;

const secretProfile: Commands<unknown> = settings(
  'A secret with the time that it holds.',
  'secret <id:word> [<form:0|7|8a>] <secret:secret> receive-lifetime <receive:word> transmit-lifetime <transmit:word>',
  'secret <id:word> [<form:0|7|8a>] <secret:secret> receive-lifetime <day:word> <time:word> <toDay:word> <toTime:word> transmit-lifetime <sendDay:word> <sendTime:word> <sendToDay:word> <sendToTime:word>',
  'secret <id:word> [<form:0|7|8a>] <secret:secret>',
  `secret <id:word> [<form:0|7|8a>] <secret:secret> ${lifetime('receive')} ${lifetime('transmit')} [ local-time ]`,
);

const enrolled = (): Commands<unknown> => [
  section('password policy <policy:word>', 'Opens what passwords must be like.', () =>
    settings(
      'What passwords must be like.',
      'minimum ( digits | length | lower | special | upper | changed | different ) <least:int>',
      'maximum ( repetitive | sequential ) <most:int>',
      'deny ( username | last <times:int> )',
    ),
  ),
  section('auto-certificate profile <profile:word>', 'Opens certificates that are renewed without anybody (RFC 7030).', () =>
    settings(
      'A setting of the certificates.',
      'key <key:word>',
      'digest ( sha256 | sha384 | sha512 )',
      'renewal <renewal:int> <unit:seconds|minutes|hours|days|percent>',
      'protocol instance <instance:word>',
      'parameters distinguished-name ( common-name | country | email | locality | organization | organization-unit | serial-number | state ) <part:word...>',
      'parameters subject-alternative-name ( dns | email | ip | uri ) <names:word...>',
    ),
  ),
  section('auto-certificate protocol est <instance:word>', 'Opens the server of certificates.', () =>
    settings(
      'A setting of the server.',
      'server ( url <url:word> | ssl profile <profile:ssl-profile> | vrf <vrf:vrf> )',
      'connection retry ( count <count:int> | interval <interval:int> seconds [ backoff exponential ] )',
      'credentials ( enroll | re-enroll ) ( token [<form:0|7|8a>] <token:secret> | username <user:word> secret [<kind:0|7|8a>] <secret:secret> )',
      'disabled',
    ),
  ),
];

const inSecurity = commandsOf<ServiceBlock>();
const security: Commands<ServiceBlock> = [
  ...(enrolled() as Commands<ServiceBlock>),
  inSecurity.block('ssl profile <name:=ssl-profile>', 'Opens a profile for encrypted connections.', {
    enter: ({ name }): ServiceBlock => ({ service: `ssl profile ${name.value}` }),
    body: () => sslProfile,
    apply: ({ name }, line) => serviceFact(`ssl profile ${name.value}`, line, () => {}),
  }),
  inSecurity.block('session shared-secret profile <name:=shared-secret-profile>', 'Opens secrets that sessions are signed with.', {
    enter: () => undefined,
    body: () => secretProfile,
  }),
  ...settings(
    'A setting of security.',
    'password encryption-key common',
    'password encryption <what:reversible> <algorithm:word>',
    'password minimum length <length:int>',
    'password policy <of:word>',
    'entropy source hardware exclusive',
    'entropy source <sources:hardware|haveged|cpu|jitter...>',
    'signature-verification ( extension [ ssl profile <profile:ssl-profile> ] | swi )',
    'ssl monitor ( expiration <days:int> days [<level:word>] | crl )',
    'fips restrictions',
    'blackbox disabled',
  ),
];

const ike: Commands<unknown> = settings(
  'How keys are agreed on.',
  'encryption <cipher:3des|aes128|aes192|aes256>',
  'integrity <hash:md5|sha1|sha256|sha384|sha512|null>',
  'dh-group <group:int>',
  'ike-lifetime <hours:int> [<unit:hours|minutes>]',
  'version <version:1|2>',
  'authentication <method:pre-share>',
  'local-id <id:ip>',
  'local-id fqdn <name:word>',
  'remote-id fqdn <name:word>',
);
const sa: Commands<unknown> = settings(
  'How packets are protected.',
  'esp encryption <cipher:word>',
  'esp integrity <hash:word>',
  'pfs dh-group <group:int>',
  'sa lifetime <time:int> [<unit:hours|gigabytes|megabytes|thousand-packets>]',
  'anti-replay ( detection | window size ( auto | <size:int> ) )',
  'replay window size <size:word>',
);
const ipsecProfile: Commands<unknown> = settings(
  'A setting of the profile.',
  'ike-policy <policy:ike-policy>',
  'sa-policy <policy:sa-policy>',
  'connection <role:start|add|route>',
  'shared-key [<form:0|7|8a>] <secret:secret>',
  'dpd <interval:int> <timeout:int> <action:clear|hold|restart>',
  'mode <mode:transport|tunnel>',
  'flow parallelization encapsulation udp',
  'df-bit <how:clear|copy|set>',
  'vrf <vrf:vrf>',
);
const controllerBody: Commands<unknown> = settings('A setting of the key controller.', 'profile <profile:ipsec-profile>');
const ipSecurity: Commands<ServiceBlock> = [
  section('ike policy <name:=ike-policy>', 'Opens how keys are agreed on (RFC 7296).', () => ike),
  section('sa policy <name:=sa-policy>', 'Opens how packets are protected (RFC 4303).', () => sa),
  section('profile <name:=ipsec-profile>', 'Opens a profile for tunnels.', () => ipsecProfile),
  section('key controller', 'Opens keys that a controller hands out.', () => controllerBody),
  ...settings(
    'A setting of encryption.',
    'connection type dynamic',
    'hardware encryption disabled',
    'connection <what:rx|tx|tx-interface> match source-ip',
  ),
] as Commands<ServiceBlock>;

const daemon: Commands<ServiceBlock> = [
  inSecurity.command('exec <command:text>', 'The program and its options.', ({ command: program }, line) =>
    serviceFact(line.block.service, line, service => {
      service.command = program.value.split(' ')[0] ?? '';
    }),
  ),
  ...settings(
    'A setting of the program.',
    'option <of:word> value <setting:word>',
    'heartbeat <seconds:int>',
    'oom score adjustment <score:int>',
  ),
  ...serviceBody,
];
/** The lines of a script say nothing of the device; it is printed inside the block, so that a line at the margin is none of it. */
const script: RawBody = { end: 'EOF', holds: () => false, read: () => ({ facts: [], symbols: [], broken: [] }) };

const handler: Commands<unknown> = [
  {
    ...opens(() => settings('A line of the script.', '<line:text>')),
    template: 'action bash',
    doc: 'Opens a script that is run, up to EOF.',
    raw: script,
  },
  section(
    'trigger ( on-boot | on-startup-config | on-logging | on-counters | on-intf <interface> <state:operstatus|ip|ip6...> | on-maintenance <action:enter|exit> <object:unit|interface|bgp> <name:word> [ vrf <vrf:vrf> ] <when:before|after|all|begin|end> [ stage <stage:bgp|linkdown|mlag|ratemon> ] | vm-tracer vm )',
    'What starts the action.',
    () => trigger,
  ),
  command('action <kind:bash|increment|log> [<text:text>]', 'What is done.', (_, line) => said('service', 'event-handler', line, () => {})),
  ...settings(
    'A setting of the handler.',
    '( delay <delay:int> | timeout <timeout:int> | repeat interval <interval:int> | threshold <value:int> count <count:int> | maximum repeat <times:int> )',
    'asynchronous',
  ),
];
const trigger: Commands<unknown> = settings(
  'When the handler runs.',
  'poll interval <seconds:int>',
  'condition <condition:text>',
  'regex <pattern:text>',
  'granularity ( per-counter | per-source )',
);

const role: Commands<unknown> = settings(
  'What the role may do.',
  '[<sequence:int>] <action:permit|deny> [mode <mode:word>] command <pattern:text>',
);

export const securityCommands: Commands<unknown> = [
  serviceBlock('management security', 'Opens certificates and passwords.', () => security),
  serviceBlock('ip security', 'Opens encryption of packets.', () => ipSecurity),
  block('daemon <name:word>', 'Opens a program that the device runs.', {
    enter: ({ name }): ServiceBlock => ({ service: `daemon ${name.value}` }),
    body: () => daemon,
    apply: ({ name }, line) => serviceFact(`daemon ${name.value}`, line, () => {}),
  }),
  section('event-handler <name:word>', 'Opens what is done at an event.', () => handler),
  section('role <name:word>', 'Opens what users of the role may do.', () => role),
  ...settingsOf(
    'events',
    'A record of events.',
    'event-monitor',
    'event-monitor [ all | arp | backup [ max-size <size:int> | path <path:word> ] | buffer max-size <buffer:int> | igmpsnooping | lacp | mac | mroute | neighbor | route | route6 | sync | stpunstable | vxlanremotemac | vxlanmac ]',
  ),
];
