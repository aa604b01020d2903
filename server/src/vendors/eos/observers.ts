/** What watches links, servers and hosts, and who may be asked: TWAMP (RFC 5357), flapping links, RADIUS, LDAP, locked addresses. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const delays = (): Commands<unknown> => [
  section('twamp-light', 'Opens measurements of delay.', () => [
    section('reflector defaults', 'Opens the answering end.', () => settings('The answering end.', 'listen port <port:int>')),
    section('sender defaults', 'Opens the asking end.', () => settings('The asking end.', '( source | destination ) port <port:int>')),
    section('sender profile <profile:word>', 'Opens how is asked.', () =>
      settings(
        'How is asked.',
        'measurement ( interval <interval:int> seconds | samples <samples:int> )',
        'significance <significance:int> microseconds offset <offset:int> microseconds',
      ),
    ),
  ]),
];

const flaps = (): Commands<unknown> => [
  section('profile <profile:word> damping', 'Opens penalties of a flapping link.', () =>
    settings(
      'How penalties come and go.',
      'penalty ( threshold { reuse <reuse:int> | suppression <suppression:int> | maximum <maximum:int> } | mac fault ( local | remote ) <fault:int> | decay half-life <half:int> ( seconds | minutes ) )',
    ),
  ),
  ...settings(
    'When a link counts as flapping.',
    'profile <of:word> max-flaps <flaps:int> time <time:int> [ violations <violations:int> intervals <intervals:int> ]',
    'default-profiles <profiles:word...>',
  ),
];

const servers = (): Commands<unknown> =>
  settings(
    'How the servers are watched.',
    'service dot1x',
    'probe ( interval <interval:int> seconds | threshold failure <failures:int> | method ( status-server | access-request username <user:word> password [<form:0|7|8a>] <secret:secret> ) )',
  );

const directory = (): Commands<unknown> => {
  const server = settings(
    'A setting of the server.',
    'base-dn <base:word>',
    'rdn attribute user <attribute:word>',
    'ssl-profile <profile:ssl-profile>',
    'timeout <timeout:int>',
    'authorization group policy <policy:word>',
    'search username <user:word> password [<form:0|7|8a>] <secret:secret>',
  );
  return [
    section('server defaults', 'Opens what holds for all servers.', () => server),
    section('server host <host:word> [ port <port:int> ] [ vrf <vrf:vrf> ]', 'Opens a server.', () => server),
    section('group policy <policy:word>', 'Opens which groups have which roles.', () =>
      settings(
        'Which groups have which roles.',
        'search filter objectclass <class:word> attribute <attribute:word>',
        'group <of:word> role <role:word> [ privilege <privilege:int> ]',
      ),
    ),
  ];
};

const proxy = (): Commands<unknown> => [
  section('client group <group:word>', 'Opens clients of the proxy.', () =>
    settings(
      'A client.',
      'client ( host <host:word> | ipv4 <prefix4:network> | ipv6 <prefix6:network> ) [ vrf <vrf:vrf> ] [ key [<form:0|7|8a>] <secret:secret> ]',
      'server group <groups:word...>',
    ),
  ),
  ...settings(
    'A setting of the proxy.',
    'client ( key [<form:0|7|8a>] <secret:secret> | session idle-timeout <timeout:int> seconds )',
    'dynamic-authorization',
  ),
];

/** `address locking` of the device; VLANs and ports have less of it. */
const locking = (): Commands<unknown> =>
  settings(
    'How addresses are locked.',
    'dhcp server ( interface <interface> | ipv4 <server:ip> )',
    'local-interface <interface>',
    'lease <address:ipv4> mac <mac:station>',
    'disabled',
    'locked-address ( expiration mac disabled | ipv4 enforcement disabled | ipv6 enforcement disabled )',
  );

/** The block below a VLAN or a port. */
export const lockedAddresses: Commands<unknown> = [
  section('address locking', 'Opens which addresses hosts may have.', () =>
    settings(
      'Which addresses hosts may have.',
      'address-family ( ipv4 | ipv6 ) [disabled]',
      'locked-address ( ipv4 | ipv6 ) enforcement disabled',
    ),
  ),
];

const relayed = (): Commands<unknown> =>
  settings(
    'How requests are passed on.',
    'server <server:word>',
    'client requests flooding suppression vlan <vlans:numbers>',
    '( tunnel | mlag peer-link ) requests disabled',
    'information option <option:word...>',
  );

const machine = (): Commands<unknown> =>
  settings(
    'A setting of the connection.',
    'url <url:word>',
    'username <user:word>',
    'password [<form:0|7|8a>] <secret:secret>',
    'autovlan disable',
    'allowed-vlan <vlans:word>',
    'source-interface <interface>',
    'vrf <vrf:vrf>',
  );

export const observers: Commands<unknown> = [
  section('monitor twamp', 'Opens measurements of delay.', delays),
  section('monitor link-flap policy', 'Opens when links count as flapping.', flaps),
  section('monitor server radius', 'Opens the watch over RADIUS servers.', servers),
  section('monitor layer1', 'Opens what is logged of links.', () =>
    settings('What is logged.', 'logging ( mac fault | transceiver [ dom | communication ] )'),
  ),
  section('management ldap', 'Opens users of a directory (RFC 4511).', directory),
  section('management accounts', 'Opens what holds for local users.', () =>
    settings('What holds for them.', 'password policy <policy:word>'),
  ),
  section('radius proxy', 'Opens requests that are passed on.', proxy),
  section('address locking', 'Opens which addresses hosts may have.', locking),
  section('sync-e', 'Opens the frequency of the network.', () => settings('The frequency of the network.', 'network option <option:1-2>')),
  section('mcs client', 'Opens the connection to a media controller.', () => [
    section('cvx secondary <name:word>', 'Opens a second controller.', () =>
      settings('A setting of the controller.', 'server host <host:word>', 'shutdown'),
    ),
    ...settings('A setting of the client.', 'shutdown'),
  ]),
  section('vmtracer session <session:word>', 'Opens the connection to a manager of virtual machines.', machine),
  section('ip nat synchronization', 'Opens how two routers share translations.', () =>
    settings(
      'How translations are shared.',
      'description <description:text>',
      'expiry-interval <seconds:int>',
      'local-interface <interface>',
      'peer-address <peer:ip>',
      'port-range ( <first:int> <last:int> | split disabled )',
      'shutdown',
    ),
  ),
  section('dhcp relay', 'Opens how requests for addresses are passed on.', () => [
    ...relayed(),
    section('vrf <vrf:vrf>', 'Opens the relay of a VRF.', relayed),
  ]),
  section('redundancy', 'Opens how a second supervisor takes over.', () =>
    settings('How it takes over.', 'protocol ( rpr | sso | simplex )', 'manual switchover policy'),
  ),
  section('queue-monitor streaming', 'Opens who may read lengths of queues.', () =>
    settings(
      'Who may read them.',
      'ip access-group <list:acl>',
      'ipv6 access-group <list6:ipv6-acl>',
      'max-connections <limit:int>',
      'vrf <vrf:vrf>',
      'shutdown',
    ),
  ),
  section('email', 'Opens how the device sends mail.', () =>
    settings(
      'How mail is sent.',
      'from-user <sender:word>',
      'server [ vrf <vrf:vrf> ] <server:word> [ port <port:int> ]',
      'auth ( username <user:word> | password [<form:0|7|8a>] <secret:secret> )',
      'tls [ ssl-profile <profile:ssl-profile> ]',
      'local-interface <interface>',
    ),
  ),
  section('platform sfe interface', 'Opens queues of the software forwarder.', () => [
    section('profile <profile:word>', 'Opens a set of queues.', () => [
      section('interface <interface>', 'Opens the queues of a port.', () =>
        settings('The queues of the port.', 'rx-queue ( count <count:int> | worker <workers:word> | mode ( exclusive | shared ) )'),
      ),
    ]),
    ...settings('Which set is used.', 'interface profile <used:word>'),
  ]),
  section('poe', 'Opens the power over links.', () =>
    settings('What becomes of the power.', '( reboot | interface shutdown ) action ( maintain | power-off )'),
  ),
];
