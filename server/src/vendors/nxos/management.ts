/** Management of NX-OS: features, users, access, time, names, logging. */
import { formatAddress } from '../../net/address.ts';
import type { Capture } from '../../notation/capture.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { userFact } from '../eos/users.ts';
import { keyChains } from '../ios/keys.ts';
import { said } from '../ios/line.ts';
import { serviceFact, serviceSwitch } from '../services.ts';
import { type ServiceBlock, section, settings, settingsOf } from '../settings.ts';

const { command, block } = commandsOf<unknown>();

/** Notifications by the group that they are switched on in. */
const trapNames = [
  'coldStart|warmStart|state-change|cHsrpStateChange|linkDown|linkUp|extended-linkDown|extended-linkUp|cieLinkDown|cieLinkUp',
  'IETF-extended-linkDown|IETF-extended-linkUp|cisco-extended-linkDown|cisco-extended-linkUp|delayed-link-state-change',
  'cErrDisableInterfaceEventRev1|cmn-mac-move-notification|notify-license-expiry|notify-license-expiry-warning',
  'notify-licensefile-missing|notify-no-license-for-feature|entity_fan_status_change|entity_mib_change|entity_module_inserted',
  'entity_module_removed|entity_module_status_change|entity_power_out_change|entity_power_status_change|entity_sensor',
  'entity_unrecognised_module|cefcMIBEnableStatusNotification|inconsistency|loop-inconsistency|root-inconsistency|authentication',
  'ccmCLIRunningConfigChanged|server-state-change|session-down|session-up|newroot|topologychange|event-notify|smtp-send-fail',
  'merge-failure|state-change-notif|FeatureOpStatusChange|ciscoFeatOpStatusChange|msdpBackwardTransition',
  'access-secure-mac-violation|trunk-secure-mac-violation|redundancy-framework|redundancy_framework|fallingAlarm|hcFallingAlarm',
  'hcRisingAlarm|risingAlarm|trap-rate|message-generated|cseFailSwCoreNotifyExtended|Clock-change-notification',
  'UpgradeJobStatusNotify|UpgradeOpNotifyOnCompletion|notifs|vlancreate|vlandelete|cisco-xcvr-mon-status-chg|linkDown-linkUp',
].join('|');

const featureNames = [
  'analytics|bash-shell|bfd|bgp|bulkstat|cable-management|catena|container-tracker|cts|dhcp|dot1x|eigrp|epbr|eth_port_sec|evb|evmed|evpn',
  'fabric-binding|fabric-forwarding|fc-port-security|fcoe|fcoe-npv|fcsp|fex|fport-channel-trunk|frequency-synchronization|grpc|guestshell',
  'hardware-telemetry|hmm|hsrp|http-server|hw-telemetry|icam|imp|interface-vlan|intersight|isis|itd|lacp|ldap|lldp|macsec|mmode|msdp|mvrp',
  'nat|nbm|netconf|netflow|ngmvpn|ngoam|npiv|npv|nxapi|nxdb|nxsdk|ofm|onep|openconfig|openflow|ospf|ospfv3|otv|pbr|pim|pim6|plb|poe|pong',
  'port-security|port-track|private-vlan|privilege|ptp|restconf|rip|rise|scheduler|scp-server|security-group|sflow|sftp-server',
  'signature-verification|smart-channel|smartc|srv6|ssh|synce|tacacs+|telemetry|telnet|tunnel|tunnel-encryption|udld|virtualization',
  'vmtracker|vn-segment-vlan-based|vni|vpc|vrrp|vrrpv3|vtp|wccp|xmpp|extended_credit|fabric-access',
].join('|');

const features: Commands<unknown> = [
  {
    template: `feature ( <name:${featureNames}> | nv overlay | fabric <fabric:forwarding|multicast> | mpls <mpls:l3vpn|ldp|static|segment-routing|traffic-engineering|evpn|oam> | sla <role:sender|responder> | ip offload | password encryption aes )`,
    doc: 'Switches a part of the software on.',
    apply: (_: unknown, line: Line<unknown>, captures: readonly Capture[]) =>
      serviceSwitch(captures.map(({ word }) => word.text).join(' '), line, service => {
        service.enabled = !line.no;
      }),
  },
  command('install feature-set <name:word>', 'Makes a part of the software ready.', ({ name }, line) =>
    serviceFact(`feature-set ${name.value}`, line, () => {}),
  ),
  command('feature-set <name:word>', 'Switches a part of the software on.', ({ name }, line) =>
    serviceSwitch(`feature-set ${name.value}`, line, service => {
      service.enabled = !line.no;
    }),
  ),
];

/** One server that a service talks to. */
function server(name: string, address: Located<unknown>, line: Line<unknown>, vrf?: Located<string>, preferred?: unknown) {
  const { value } = address;
  const text = typeof value === 'object' ? formatAddress(value as never) : String(value);
  return serviceFact(
    name,
    line,
    ({ servers }) => void servers.push({ address: text, vrf: vrf?.value, preferred: preferred ? true : undefined, place: line.place }),
  );
}

/** Lines about names that also stand in the block of a VRF. */
export const serverLines: Commands<unknown> = [
  command('ip name-server <servers:ip...> [use-vrf <vrf:vrf>]', 'Servers that know names.', ({ servers, vrf }, line) =>
    servers.flatMap(address => server('dns', address, line, vrf) ?? []),
  ),
  command('ip host <name:word> <addresses:ip...>', 'A name with its addresses.', ({ name, addresses }, line) =>
    serviceFact(
      'names',
      line,
      service =>
        void service.names.set(
          name.value,
          addresses.map(({ value }) => formatAddress(value)),
        ),
    ),
  ),
  ...settingsOf(
    'dns',
    'A setting of names.',
    'ip <what:domain-name|domain-list> <domain:word> [use-vrf <vrf:vrf>]',
    'ip domain-lookup',
    'ip domain lookup',
  ),
];

const users: Commands<unknown> = [
  command('hostname <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, system => {
      system.hostname = name;
    }),
  ),
  command('switchname <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, system => {
      system.hostname = name;
    }),
  ),
  command('version <version:word> [<bios:word>] [<build:word>]', 'The version that wrote the file.', ({ version }, line) =>
    said('system', '', line, system => {
      system.version = version.value;
    }),
  ),
  command(
    'username <name:word> password [<form:0|5|7|8|9>] <secret:secret> { role <role:word> | expire <date:word> }',
    'A user with a password.',
    (args, line) =>
      userFact(line, args, user => {
        user.secret = args.form && args.form.value !== '0' ? 'hidden' : 'clear';
      }),
  ),
  command('username <name:word> role <role:word>', 'A user with a role.', (args, line) => userFact(line, args, () => {})),
  command('username <name:word> sshkey <key:text>', 'A key that the user may come with.', (args, line) =>
    userFact(line, args, user => {
      user.sshKeys += 1;
    }),
  ),
  ...settingsOf(
    'users',
    'A setting of users.',
    'username <of:word> passphrase [lifetime <lifetime:int>] [warntime <warntime:int>] [gracetime <gracetime:int>]',
    'username <of:word> ( keypair ( generate <kind:rsa|dsa|ecdsa> [<bits:int>] [ force ] | export <file:word> <type:rsa|dsa> | import <file:word> <type:rsa|dsa> ) | ssh-cert-dn <dn:word> <type:rsa|dsa> | shelltype <shell:bash|vsh> )',
    'password strength-check',
    'password secure-mode',
    'password prompt username',
    'password <of:history|grace-time> <value:int>',
    'userpassphrase <of:min-length|max-length|default-lifetime|default-warntime|default-gracetime> <value:int> [max-length <longest:int>]',
    'enable secret [<form:0|5>] <secret:secret> [priv-lvl <level:int>]',
    'no-password-change',
  ),
];

const aaa: Commands<unknown> = [
  ...settingsOf(
    'aaa',
    'Who may do what, and who decides.',
    'aaa authentication login <of:default|console> group <groups:aaa-server-group...> [<last:local|none>]',
    'aaa authentication login <of:default|console> <how:local|none> [none]',
    'aaa authentication login <of:default|console> fallback error local',
    'aaa authentication login <of:error-enable|ascii-authentication|mschap|mschapv2|chap|invalid-username-log> [enable]',
    'aaa authentication <of:dot1x|cts> default group <groups:aaa-server-group...>',
    'aaa authorization <of:commands|config-commands|ssh-certificate|ssh-publickey> <list:default|console> group <groups:aaa-server-group...> [<last:local|none>]',
    'aaa authorization <of:commands|config-commands|ssh-certificate|ssh-publickey> <list:default|console> <how:local|none>',
    'aaa authorization cts default group <group:aaa-server-group>',
    'aaa accounting default group <groups:aaa-server-group...> [<last:local>]',
    'aaa accounting default local',
    'aaa accounting dot1x default group <group:aaa-server-group>',
    'aaa user default-role',
  ),
  section('aaa group server <kind:radius|tacacs+|ldap> <name:=aaa-server-group>', 'Opens a group of servers.', () => serverGroup),
  ...settingsOf(
    'aaa',
    'A server that knows the users.',
    '<kind:tacacs-server|radius-server> host <server:word> key [<form:0|6|7>] <secret:secret> { auth-port <authentication:int> | acct-port <accounting:int> | port <port:int> | timeout <timeout:int> | retransmit <times:int> | <use:authentication|accounting> [<also:accounting>] | single-connection }',
    '<kind:tacacs-server|radius-server> host <server:word> [auth-port <authentication:int>] [acct-port <accounting:int>] [port <port:int>] [timeout <timeout:int>] [retransmit <times:int>] [<use:authentication|accounting>] [<also:accounting>] [single-connection]',
    '<kind:tacacs-server|radius-server> host <server:word> test { username <user:word> | password [<form:0|6|7>] <secret:secret> | idle-time <minutes:int> }',
    '<kind:tacacs-server|radius-server> key [<form:0|6|7>] <secret:secret>',
    '<kind:tacacs-server|radius-server> <what:timeout|deadtime|retransmit> <value:int>',
    '<kind:tacacs-server|radius-server> directed-request',
    'ip <kind:tacacs|radius> source-interface <interface>',
  ),
];
const serverGroup: Commands<unknown> = settings(
  'A setting of the group.',
  'server <server:word>',
  'use-vrf <vrf:vrf>',
  'source-interface <interface>',
  'deadtime <minutes:int>',
);

const time: Commands<unknown> = [
  command(
    'ntp <kind:server|peer> <server:word> [<prefer:prefer>] [use-vrf <vrf:vrf>] [<prefer:prefer>] [key <key:int>] [minpoll <least:int>] [maxpoll <most:int>]',
    'A server to take the time from.',
    (args, line) => server('ntp', args.server, line, args.vrf, args.prefer),
  ),
  command('ntp source-interface <interface>', 'The interface whose address asks for the time.', (args, line) =>
    serviceFact('ntp', line, service => {
      service.source = args.interface;
    }),
  ),
  command('ntp access-group <which:peer|serve|serve-only|query-only> <list:acl>', 'Who may ask for the time.', ({ list }, line) =>
    serviceFact('ntp', line, service => {
      service.acl = list;
    }),
  ),
  ...settingsOf(
    'ntp',
    'A setting of the time service.',
    'ntp authenticate',
    'ntp trusted-key <keys:word>',
    'ntp authentication-key <of:int> md5 <secret:secret> [<form:int>]',
    'ntp source <address:word>',
    'ntp master [<stratum:int>]',
    'ntp logging',
    'ntp passive',
    'ntp allow <what:control|private> [rate-limit <seconds:int>]',
    'ntp rts-update',
    'ntp drop aggressive',
    'clock timezone <zone:word> <hours:word> <minutes:word>',
    'clock summer-time <zone:word> <week:int> <day:word> <month:word> <time:word> <lastWeek:int> <lastDay:word> <lastMonth:word> <lastTime:word> <offset:int>',
    'clock protocol <protocol:ntp|ptp|none> [vdc <vdc:int>]',
    'clock format <form:12-hours|24-hours> [show-timezone] [syslog]',
  ),
];

const logging: Commands<unknown> = [
  command(
    'logging server <server:word> [<severity:0-7>] [port <port:1-65535>] [secure] [trustpoint <trust:word>] [client-identity <identity:word>] [facility <facility:word>] [use-vrf <vrf:vrf>] [facility <facility:word>]',
    'A server for messages.',
    (args, line) => server('logging', args.server, line, args.vrf),
  ),
  command('logging source-interface <interface>', 'The interface whose address sends messages.', (args, line) =>
    serviceFact('logging', line, service => {
      service.source = args.interface;
    }),
  ),
  ...settingsOf(
    'logging',
    'Which messages go where.',
    'logging level <of:word> [ port | track | slot | rules | traps ] <severity:0-7>',
    'logging <of:console|monitor|module> [<severity:0-7>]',
    'logging logfile <file:word> <severity:0-7> [size <size:int>] [persistent threshold <threshold:int>]',
    'logging timestamp <unit:microseconds|milliseconds|seconds>',
    'logging event <of:link-status|trunk-status> <when:default|enable>',
    'logging origin-id ( hostname | ip <address:ip> | string <text:word> )',
    'logging rate-limit',
    'logging history ( size <size:int> | <level:0-7> )',
    'logging source-interface <type:word> <number:slot>',
    'logging message interface type ethernet description',
    'logging ip access-list <what:cache|detailed|include> [<more:entries|interval|threshold|sgt>] [<value:int>]',
    'logging rfc-strict <form:5424>',
    'rmon event <of:int> [log] [trap <community:word>] [description <level:word>] [owner <owner:word>]',
    'rmon <of:alarm|hcalarm> <number:int> <object:word> <interval:int> <how:absolute|delta> rising-threshold <rising:int> [<event:int>] falling-threshold <falling:int> [<other:int>] [owner <owner:word>]',
  ),
];

const snmp: Commands<unknown> = [
  command(
    'snmp-server host <server:word> [<kind:traps|informs>] [version <version:1|2c|3>] [<security:auth|noauth|priv>] <secret:secret> [udp-port <port:int>]',
    'A server for traps.',
    (args, line) => server('snmp', args.server, line),
  ),
  command('snmp-server host <server:word> <what:use-vrf|filter-vrf> <vrf:vrf>', 'The VRF of a server for traps.', (args, line) =>
    server('snmp', args.server, line, args.vrf),
  ),
  command(
    'snmp-server host <server:word> source-interface <interface> [<unit:slot>]',
    'The interface whose address sends traps.',
    (args, line) => server('snmp', args.server, line),
  ),
  ...settingsOf(
    'snmp',
    'A setting of SNMP.',
    'snmp-server community <secret:secret> [group <group:word>]',
    'snmp-server community <secret:secret> [<mode:ro|rw>]',
    'snmp-server community <secret:secret> use-acl <list:acl>',
    'snmp-server community <secret:secret> use-ipv4acl <list:acl> [use-ipv6acl <list6:ipv6-acl>]',
    'snmp-server <of:contact|location> <text:text>',
    'snmp-server user <of:word> [<group:word>] [ auth <algorithm:md5|sha|sha-224|sha-256|sha-384|sha-512> <key:secret> [ priv [<cipher:aes-128|des>] <privacy:secret> ] ] [<form:localizedkey|localizedV2key>] [ engineID <engine:word> ]',
    'snmp-server user <of:word> use-ipv4acl <list:acl> [use-ipv6acl <list6:ipv6-acl>]',
    'snmp-server user <of:word> enforcePriv',
    'snmp-server enable traps [<of:bgp|eigrp|lldp|mmode|ospf|pim|poe|smartlicense|vrrp|vsan|generic|hsrp|link|license|entity|stpx|snmp|config|aaa|bfd|bridge|callhome|cfs|feature-control|fcdomain|msdp|port-security|rf|rmon|storm-control|syslog|sysmgr|system|upgrade|vtp|scsi>]',
    `snmp-server enable traps <of:generic|hsrp|link|license|entity|stpx|snmp|config|aaa|bfd|bridge|callhome|cfs|feature-control|msdp|port-security|rf|rmon|storm-control|syslog|sysmgr|system|upgrade|vtp> <what:${trapNames}>`,
    'snmp-server enable traps ospf <of:word> [<kind:lsa>]',
    'snmp-server enable traps bgp ( cbgp2 | threshold prefix | state-changes [ all ] )',
    'snmp-server source-interface <of:traps|informs> <interface>',
    'snmp-server protocol enable',
    'snmp-server packetsize <bytes:int>',
    'snmp-server system-shutdown',
    'snmp-server enable traps ospfv3 [<ospfv3:word>] [<lsa:lsa>]',
    'rmon ( event <of:int> [ log ] [ trap <trap:secret> ] [ description <description:text> ] | alarm <alarm:text> | hcalarm <hcalarm:text> )',
    'power redundancy-mode ( ps-redundant | combined | insrc-redundant | redundant | combined force )',
    'crypto key ( generate | param ) rsa [ label <label:word> ] [ exportable ] [ modulus <modulus:int> ]',
    'system routing ( template-vxlan-scale | template-lpm-heavy | template-dual-stack-host-scale | template-internet-peering | template-mpls-heavy | template-multicast-heavy | template-multicast-ext-heavy | template-service-provider | template-l2-scale | template-overlay-host-scale | max-mode ( host | l3 ) | non-hierarchical-routing [ max-l3-mode ] | hierarchical <hierarchy:word...> )',
    'ntp source-interface <source:ip>',
    'bfd fabricpath ( interval <interval:int> min_rx <least:int> multiplier <multiplier:int> | slow-timer <slow:int> | vlan <vlan:int> )',
    'snmp-server aaa-user cache-timeout <seconds:int>',
    'snmp-server context <context:word> [<what:instance|vrf|topology>] [<name:word>]',
    'snmp-server counter cache [timeout <seconds:int>]',
    'snmp-server tcp-session [auth]',
    'snmp-server engineID local <id:word>',
    'snmp-server drop <what:unknown-engine-id|unknown-user>',
    'snmp-server mib community-map <secret:secret> context <context:word>',
    'snmp-server globalEnforcePriv',
    'snmp ifmib ifalias long',
  ),
];

const line: Commands<ServiceBlock> = [
  ...settings(
    'A setting of logins.',
    'exec-timeout <minutes:int>',
    'session-limit <limit:int>',
    'absolute-timeout <minutes:int>',
    'speed <speed:int>',
    'length <length:int>',
    'width <width:int>',
    'stopbits <bits:int>',
    'databits <bits:int>',
    'parity <parity:word>',
    'flowcontrol <how:hardware|software|none>',
    'modem ( in | init-string ( default | user-input ) | set-string user-input <string:word> | connect [ line ] )',
    'logout-warning <seconds:int>',
  ),
  commandsOf<ServiceBlock>().command('access-class <acl:acl> <direction:in|out>', 'Who may log in.', ({ acl }, own) =>
    serviceFact(own.block.service, own, service => {
      service.acl = acl;
    }),
  ),
  commandsOf<ServiceBlock>().command('ipv6 access-class <acl:ipv6-acl> <direction:in|out>', 'Who may log in over IPv6.'),
];

const access: Commands<unknown> = [
  block('line <kind:console|vty|com1>', 'Opens the settings of logins.', {
    enter: ({ kind }): ServiceBlock => ({ service: `line ${kind.value}` }),
    body: () => line,
    apply: ({ kind }, own) => serviceFact(`line ${kind.value}`, own, () => {}),
  }),
  ...settingsOf(
    'ssh',
    'A setting of remote logins.',
    'ssh key <of:rsa|dsa|ecdsa> [<bits:int>] [force]',
    'ssh <of:login-attempts|login-gracetime|idle-timeout|port> <value:int>',
    'ssh <of:ciphers|macs|kexalgos|keytypes> [<which:all|aes128-cbc|aes256-gcm|ecdh-sha2-nistp384>]',
    'ssh cipher-mode weak',
    'ssh rekey max-data <amount:word> max-time <time:word>',
    'telnet server enable',
  ),
  ...settingsOf(
    'nxapi',
    'A setting of the programming interface.',
    'nxapi <of:http|https> port <port:int>',
    'nxapi sandbox',
    'nxapi use-vrf <vrf:vrf>',
    'nxapi idle-timeout <minutes:int>',
    'nxapi certificate <what:httpscrt|httpskey|enable> [<where:certfile|keyfile>] [<file:word>]',
    'nxapi ssl ( protocols <protocols:TLSv1|TLSv1.0|TLSv1.1|TLSv1.2|TLSv1.3...> | ciphers weak )',
    'nxapi client certificate authentication [<how:optional|strict|two-step>]',
  ),
  ...(keyChains as Commands<unknown>),
];

export const management: Commands<unknown> = [...features, ...users, ...serverLines, ...aaa, ...time, ...logging, ...snmp, ...access];
