/** LISP, the overlay of SD-Access: which identifiers are reached by which locators (RFC 9300, Cisco IOS XE LISP command reference). */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

/** The secret that a site and its map server share. */
const secret = 'key ( <secret:secret> | <encryption:0-7> <coded:secret> )';
const weights = 'priority <priority:0-255> weight <weight:0-100>';

const locators = (): Commands<unknown> =>
  settings(
    'A locator of the set.',
    `<locator:ip> ${weights}`,
    `( IPv4-interface | IPv6-interface | ipv4-interface | ipv6-interface ) <interface> ${weights}`,
    'auto-discover-rlocs',
    'exit-locator-set',
  );

const mapping = `database-mapping ( <eid:prefix> | mac | <address:mac> | limit dynamic <most:int> ) { locator-set <set:word> | proxy | default-etr ( ipv4 | ipv6 | local ) | ipv4-interface <interface> | ${weights} }`;

/** What tunnel routers and map servers of one address family do, in a service and (in older releases) in front of it. */
const roles: readonly string[] = [
  'itr [ map-resolver <resolver:ip> [ prefix-list <resolved:word> ] ]',
  `etr [ map-server <server:ip> { ${secret} | proxy-reply | hash-function ( sha1 | sha2 ) | want-map-notify } ]`,
  'etr ( map-cache-ttl <ttl:int> | accept-map-request-mapping [ verify ] )',
  'proxy-etr',
  'proxy-itr <proxy:ip> [<proxy6:ipv6>]',
  'map-server',
  'map-resolver',
  'alt-vrf <alt:vrf>',
  'use-petr ( <petr:ip> | locator-set <petrs:word> ) { priority <priority:0-255> | weight <weight:0-100> }',
  'map-cache ( <cached:prefix> ( map-request | drop | native-forward | proxy-reply ) | site-registration | persistent <minutes:int> | away-eids send-map-request )',
  'map-cache <known:prefix> <locator:ip> priority <cachedPriority:0-255> weight <cachedWeight:0-100>',
  'map-cache-limit <limit:int> [ reserve-list <reserve:word> ]',
  'map-cache-persistent interval <interval:int>',
  'map-request-source <source:ip>',
  'map-request itr-rlocs <rlocs:word>',
  'eid-table ( default | vrf <table:vrf> | vlan <vlan:1-4094> | bridge-domain <domain:int> )',
  mapping,
  'encapsulation ( vxlan | lisp )',
  'locator reachability ( exclude-default | minimum-mask-length <mask:int> | prefix-list <prefixes:word> )',
  'locator default-set <default:word>',
  'sgt [ distribution ]',
  'route-import ( database | map-cache | database-map-cache ) ( <protocol:connected|eigrp|isis|ospf|ospfv3|rip|static> [<process:word>] | bgp <asn:asn> ) { route-map <policy:route-map> | locator-set <imported:word> | proxy | dynamic-eid }',
  'route-import ( database | map-cache ) maximum-prefix <prefixes:int> [<percent:int>] [ warning-only ]',
  'route-import prefix-list <prefixList:word>',
  'route-export ( site-registrations | away-table | local-eid | map-cache )',
  'distance ( site-registrations <registered:int> | away <away:int> | dyn-eid <dynamic:int> | map-cache <cache:int> )',
  'import ( publication ( publisher <publisher:ip> | from <fabric:word> ) | site-registration | map-request )',
  'multicast address <multicast:ip>',
  'broadcast-underlay <broadcast:ipv4>',
  'flood ( arp-nd | unknown-unicast | access-tunnel )',
  'eid-record-subscription',
  'solicit-map-request ignore',
  'smr ( accept | rejected-map-reply )',
  'source-locator <sourceLocator:interface>',
  'rloc-prefix <rloc:prefix>',
  'nat-traversal',
];

const service = (): Commands<unknown> => [
  ...settings(
    'A setting of the service.',
    ...roles.filter(role => !role.startsWith('eid-table')),
    'exit-service-ipv4',
    'exit-service-ipv6',
    'exit-service-ethernet',
  ),
  section('eid-table ( default | vrf <vrf:vrf> | vlan <vlan:1-4094> )', 'Opens the table of the identifiers.', () =>
    settings('A setting of the table.', ...roles, 'exit-eid-table'),
  ),
  section('dynamic-eid <name:word>', 'Opens identifiers that move.', roaming),
];

const roaming = (): Commands<unknown> =>
  settings(
    'How identifiers move.',
    mapping,
    `map-server <server:ip> ${secret} [ proxy-reply ]`,
    'map-notify-group <group:ip>',
    'eid-notify ( authentication-key [<encryption:0-7>] <secret:secret> | <notified:ip> key [<kind:0-7>] <key:secret> )',
    'register-route-notifications [ tag <tag:int> ]',
    'roaming-eid-prefix <roaming:prefix>',
    'exit-dynamic-eid',
  );

const services = [
  section('service ( ipv4 | ipv6 | ethernet )', 'Opens identifiers of one family.', service),
  section('dynamic-eid <name:word>', 'Opens identifiers that move.', roaming),
];

const older = (): readonly string[] => roles.map(role => `( ipv4 | ipv6 ) ${role}`);

const instance = (): Commands<unknown> => [
  ...services,
  ...settings(
    'A setting of the instance.',
    'remote-rloc-probe ( on-route-change | on-member-change )',
    'decapsulation filter rloc source [ ( member [ locator-set <set:word> ] | locator-set <listed:word> ) ]',
    'exit-instance-id',
    ...older(),
  ),
];

const site = (): Commands<unknown> =>
  settings(
    'A setting of the site.',
    'description <description:text>',
    'authentication-key [<encryption:0-7>] <secret:secret>',
    'eid-record [ instance-id <instance:int> ] ( <eid:prefix> | any-mac | <address:mac> ) { accept-more-specifics | route-tag <tag:int> }',
    'allowed-locator <locator:ip>',
    'allow-locator-default-etr instance-id <etrInstance:int> ( ipv4 | ipv6 )',
    'exit-site',
  );

const process = (): Commands<unknown> => [
  section('locator-set <set:word>', 'Opens locators under a name.', locators),
  ...services,
  section('instance-id <instance:0-16777215>', 'Opens an instance: a VRF or a VLAN of the overlay.', instance),
  section('instance-service ( ipv4 | ipv6 | ethernet )', 'Opens identifiers of one family.', service),
  section('site <site:word>', 'Opens a site that may register here.', site),
  section(
    'eid-table ( default | vrf <vrf:vrf> | vlan <vlan:1-4094> ) instance-id <table:0-16777215>',
    'Opens an instance: a VRF or a VLAN of the overlay.',
    instance,
  ),
  section('extranet <extranet:word>', 'Opens what instances may reach of each other.', () => [
    section('eid-record-provider instance-id <instance:int>', 'Opens what an instance offers.', () =>
      settings('What is offered.', '<offered:prefix> [ bidirectional ]', 'ip-any', 'exit-eid-record-provider'),
    ),
    section('eid-record-subscriber instance-id <instance:int>', 'Opens what an instance wants.', () =>
      settings('What is wanted.', '<wanted:prefix> [ bidirectional ]', 'ip-any', 'exit-eid-record-subscriber'),
    ),
    ...settings('A setting of the extranet.', 'exit-extranet'),
  ]),
  section('map-server session passive-open <sites:word>', 'Opens sessions of other routers.', () =>
    settings('A setting of the sessions.', 'exit-map-server-session'),
  ),
  ...settings(
    'A setting of LISP.',
    'locator-table ( default | vrf <vrf:vrf> )',
    'locator default-set <default:word>',
    'locator-scope <scope:word>',
    'control-packet ( tos <tos:int> | no-tos )',
    'ddt [ ( root <root:ip> | authoritative <authority:text> ) ]',
    'disable-ttl-propagate',
    'loc-reach-algorithm ( count-tcp | echo-nonce | rloc-probing | lsb-reports )',
    'site-id <site:int>',
    'domain-id <domain:int>',
    'xtr-id <xtr:word>',
    'encapsulation ( vxlan | lisp )',
    'remote-rloc-probe ( on-route-change | on-member-change )',
    'decapsulation filter rloc source [ ( member [ locator-set <set:word> ] | locator-set <listed:word> ) ]',
    'security ( strict | loose )',
    'map-server ( session passive-open <sites:word> | rloc members ( distribute | modify-discovered ( add | override ) ) )',
    'other-xtr-probe period <period:int>',
    'multihoming',
    'prefix-list <prefixList:word>',
    'exit-router-lisp',
    ...older(),
  ),
];

export const lisp: Commands<unknown> = [section('router lisp [<number:int>]', 'Opens LISP.', process)];
