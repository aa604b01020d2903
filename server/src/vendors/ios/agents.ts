/** What runs on IOS beside the router: telemetry, applications, and templates of BFD. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const subscription = (): Commands<unknown> =>
  settings(
    'What is sent, to whom and how often.',
    'encoding ( encode-kvgpb | encode-tdl | encode-xml )',
    'filter ( xpath <path:text> | tdl-transform <transform:word> | named ( xpath | tdl-transform ) <filter:word> | tdl-uri <uri:text> | nested-uri <nested:text> )',
    'source-address <source:ip>',
    'source-vrf <vrf:vrf>',
    'stream ( yang-push | yang-notif-native | native | snmp )',
    'update-policy ( periodic <hundredths:int> | on-change )',
    'receiver ip address <receiver:ip> <port:int> [ protocol <protocol:grpc-tcp|grpc-tls|tls-native|native|cntp-tcp|cntp-tls> ] [ receiver-type <type:word> ] [ profile <profile:word> ]',
    'receiver name <receiverName:word>',
    'receiver-type <kind:protocol>',
    'description <description:text>',
  );

const receiver = (): Commands<unknown> =>
  settings(
    'How the receiver is reached.',
    'host ( ip-address <address:ip> | name <name:word> ) <port:int>',
    'protocol <protocol:grpc-tcp|grpc-tls|tls-native|native> [ profile <profile:word> ]',
  );

const transform = (): Commands<unknown> => [
  section('input table <table:word>', 'Opens where values come from.', () => [
    section('field <field:word>', 'Opens a value.', () =>
      settings('What becomes of the value.', 'logical-op ( and | or | next )', 'logical-op type <type:word>', 'join-key <table:word>'),
    ),
    ...settings('How tables are joined.', 'join-key <key:word>'),
  ]),
  section('operation <number:int>', 'Opens which values are sent.', () =>
    settings(
      'Which values are sent.',
      'output field <of:int> <table:word> <field:word>',
      'filter <of:int> field <field:word> [<table:word>] ( eq | ne | gt | ge | lt | le | type ) <compared:word>',
    ),
  ),
  ...settings('How sources are named.', 'specified', 'type ( <transform:word> )'),
];

const hostedResources = (): Commands<unknown> =>
  settings(
    'What the application may use.',
    'cpu <cpu:int>',
    'memory <memory:int>',
    'persist-disk <disk:int>',
    'vcpu <vcpu:int>',
    'cpu-percent <percent:int>',
  );

const guestInterface = (): Commands<unknown> =>
  settings(
    'How the application is reached.',
    'guest-ipaddress <address:ipv4> netmask <mask>',
    'guest-interface <number:int>',
    'vlan <vlan:int> guest-interface <port:int>',
  );

const application = (): Commands<unknown> => [
  section('app-vnic management guest-interface <number:int>', 'Opens the port of the application for management.', guestInterface),
  section(
    'app-vnic <gateway:gateway0|gateway1|gateway2|gateway3> virtualportgroup <group:int> guest-interface <guest:int>',
    'Opens a port of the application.',
    guestInterface,
  ),
  section('app-vnic AppGigabitEthernet ( trunk | vlan-access )', 'Opens the port of the application.', () => [
    section('vlan <vlan:int> guest-interface <port:int>', 'Opens a VLAN of the application.', guestInterface),
    section('guest-interface <number:int>', 'Opens a port of the application.', guestInterface),
  ]),
  section('app-resource profile <profile:word>', 'Opens what the application may use.', hostedResources),
  section('app-resource docker', 'Opens how the container is run.', () =>
    settings('How the container is run.', 'run-opts <of:int> <options:text>', 'prepend-pkg-opts', 'entry-point <entry:text>'),
  ),
  ...settings(
    'A setting of the application.',
    'app-default-gateway <gateway:ipv4> guest-interface <number:int>',
    'name-server<of:word> <server:ip>',
    'name-server0 <first:ip>',
    'name-server1 <second:ip>',
    'name-server2 <third:ip>',
    'start',
  ),
];

const bfdTemplate = (): Commands<unknown> =>
  settings(
    'How failures are noticed (RFC 5880).',
    'interval min-tx <transmit:int> min-rx <receive:int> multiplier <multiplier:3-50>',
    'interval microseconds min-tx <transmitMicro:int> min-rx <receiveMicro:int> multiplier <times:3-50>',
    'interval both <both:int> multiplier <count:3-50>',
    'authentication <method:md5|sha-1|meticulous-md5|meticulous-sha-1> keychain <keys:key-chain>',
    'echo',
    'dampening <half:int> <reuse:int> <suppress:int> <most:int>',
  );

export const agents: Commands<unknown> = [
  section('telemetry ietf subscription <number:int>', 'Opens values that are sent to a collector.', subscription),
  section('telemetry receiver protocol <name:word>', 'Opens a collector.', receiver),
  section('telemetry transform <name:word>', 'Opens which values are put together for a collector.', transform),
  section('telemetry protocol grpc profile <name:word>', 'Opens how a collector proves who it is.', () =>
    settings('How a collector proves who it is.', 'ca-trustpoint <authority:trustpoint>', 'id-trustpoint <identity:trustpoint>'),
  ),
  ...settings('How values are sent.', 'telemetry transport ( grpc | netconf )', 'telemetry internal'),
  section('app-hosting appid <name:word>', 'Opens an application that runs on the router.', application),
  section('bfd-template <hops:single-hop|multi-hop> <name:=bfd-template>', 'Opens how failures of neighbors are noticed.', bfdTemplate),
];
