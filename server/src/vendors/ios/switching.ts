/** VLANs and spanning tree of IOS. */
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';
import { type VlanBlock, vlanFacts, vlanIds, vlanLines } from '../eos/vlan.ts';
import { section, settings } from '../settings.ts';
import { said } from './line.ts';

const inVlan = commandsOf<VlanBlock>();
const top = commandsOf<unknown>();

/** A line that gives a value to each VLAN of the block. */
function value<const S extends string>(template: S, doc: string, key: string, text: (args: never) => string): Command<VlanBlock> {
  return inVlan.command(template, doc, (args, line) =>
    vlanFacts(line, vlan => {
      vlan.values = new Map([...(vlan.values ?? []), [key, text(args as never)]]);
    }),
  );
}

type Worded<N extends string> = { readonly [K in N]: { readonly value: unknown } };
const worded =
  <N extends string>(name: N) =>
  (args: Worded<N>) =>
    String(args[name].value);

const vlanBody: Commands<VlanBlock> = [
  ...vlanLines,
  inVlan.command('member vni <vni:1-16777215>', 'The number under which VXLAN carries the VLAN.', ({ vni }, line) =>
    vlanFacts(line, vlan => {
      vlan.vni = vni;
    }),
  ),
  inVlan.command(
    'member evpn-instance <instance:1-65535> [vni <vni:1-16777215>] [protected]',
    'The instance of EVPN that announces the VLAN.',
    ({ vni, instance }, line) =>
      vlanFacts(line, vlan => {
        vlan.values = new Map([...(vlan.values ?? []), ['evpn-instance', String(instance.value)]]);
        if (vni) vlan.vni = vni;
      }),
  ),
  inVlan.command('shutdown', 'Carries no frames of the VLAN.', (_, line) =>
    vlanFacts(line, vlan => {
      vlan.state = 'shutdown';
    }),
  ),
  value(
    'private-vlan <kind:primary|community|isolated|twoway-community>',
    'What the VLAN is among private ones.',
    'private',
    worded('kind'),
  ),
  value('private-vlan association <vlans:numbers>', 'Private VLANs that belong to this one.', 'association', worded('vlans')),
  value(
    'private-vlan association <change:add|remove> <vlans:numbers>',
    'Changes which private VLANs belong to this one.',
    'changed association',
    worded('vlans'),
  ),
  value('remote-span', 'Carries copies of frames to another switch.', 'remote-span', () => 'yes'),
  value('mtu <bytes:1500-18190>', 'The largest frame of the VLAN.', 'mtu', worded('bytes')),
  value('media <media:ethernet|fddi|tokenring|fd-net|tr-net|trcrf|trbrf>', 'The kind of frames.', 'media', worded('media')),
  value('said <said:1-4294967294>', 'The number of the VLAN in 802.10.', 'said', worded('said')),
];

const region = (): Commands<never> =>
  settings(
    'The region of a multiple spanning tree.',
    'name <name:text>',
    'revision <revision:0-65535>',
    'instance <of:0-4094> vlan <vlans:numbers...>',
    'private-vlan synchronize',
  );

const accessMap = (): Commands<never> =>
  settings(
    'What happens to frames of the VLAN.',
    'match ( ip | ipv6 | mac ) address <lists:acl/ipv6-acl...>',
    'action ( forward [ capture ] | drop [ log ] | redirect <ports:interface...> )',
  );

const inConfiguration = (): Commands<never> =>
  settings(
    'A setting of the VLANs.',
    'member ( vni <vni:1-16777215> | evpn-instance <instance:1-65535> [ vni <evpnVni:1-16777215> ] [ protected ] | evpn-instance profile <profile:word> )',
    'device-tracking [ attach-policy <policy:device-tracking-policy> ]',
    'ipv6 ( nd ( raguard | inspection | suppress ) | dhcp guard | snooping | source-guard | destination-guard ) [ attach-policy <guard:word> ]',
    'ip ( flow monitor <monitor:flow-monitor> ( input | output ) | flow ( ingress | egress ) )',
    'service-policy ( input | output ) <map:policy-map>',
    'datalink flow monitor <linkMonitor:flow-monitor> ( input | output )',
    'evpn multicast disable',
  );

const database = (): Commands<never> =>
  settings(
    'A VLAN of the database.',
    'vlan <of:1-4094> [ name <name:word> ] [ ( state ( active | suspend ) | mtu <mtu:int> ) ]',
    'vtp ( server | client | transparent | domain <domain:word> | password <secret:secret> | pruning | v2-mode )',
  );

const trees = settings(
  'A setting of the spanning tree.',
  'spanning-tree mode ( pvst | rapid-pvst | mst )',
  'spanning-tree extend system-id',
  'spanning-tree ( backbonefast | uplinkfast [ max-update-rate <rate:0-32000> ] | logging | loopguard default | etherchannel guard misconfig | bridge assurance | sso block-tcn )',
  'spanning-tree pathcost method ( long | short )',
  'spanning-tree transmit hold-count <count:1-20>',
  'spanning-tree portfast [ ( edge | network | normal ) ] default',
  'spanning-tree portfast [ edge ] ( bpduguard | bpdufilter ) default',
  'spanning-tree vlan <of:numbers> [ ( priority <priority:0-61440> | hello-time <hello:1-10> | forward-time <forward:4-30> | max-age <age:6-40> | root ( primary | secondary ) [ diameter <diameter:2-7> ] [ hello-time <rootHello:1-10> ] ) ]',
  'spanning-tree mst <of:numbers> ( priority <priority:0-61440> | root ( primary | secondary ) [ diameter <diameter:2-7> ] )',
  'spanning-tree mst ( hello-time <hello:1-10> | forward-time <forward:4-30> | max-age <age:6-40> | max-hops <hops:1-255> | simulate pvst global )',
);

const all = settings(
  'A setting of all VLANs.',
  'vlan internal allocation policy ( ascending | descending )',
  'vlan dot1q tag native',
  'vlan filter <of:word> vlan-list ( all | <vlans:numbers> )',
  'vlan accounting ( input | output )',
  'vlan group <of:word> vlan-list <vlans:numbers>',
  'vlan access-log ( maxflow <flows:int> | ratelimit <rate:int> | threshold <threshold:int> )',
  'vmps ( server <server:ip> [ primary ] | retry <tries:int> | reconfirm <minutes:int> )',
  'l2protocol-tunnel ( cos <cos:0-7> | global drop-threshold <drop:int> )',
);

const copies: readonly string[] = [
  'monitor session <of:1-66> source ( interface <ports:interface...> [ ( , <more:interface> | - <last:slot> ) ] [ ( rx | tx | both ) ] | vlan <vlans:numbers> [ ( , | - ) <moreVlans:numbers> ] [ ( rx | tx | both ) ] | remote vlan <remote:1-4094> | cpu [ ( rp | sp | rx | tx | both ) ] )',
  'monitor session <of:1-66> destination ( interface <ports:interface...> [ ( , <more:interface> | - <last:slot> ) ] [ { encapsulation ( dot1q | replicate | isl ) | ingress [ ( dot1q | untagged | isl ) ] vlan <ingress:1-4094> | learning } ] | remote vlan <remote:1-4094> )',
  'monitor session <of:1-66> filter ( vlan <vlans:numbers> | ( ip | ipv6 | mac ) access-group <list:acl/ipv6-acl> | packet-type ( good | bad ) ( rx | tx ) | address-type ( unicast | multicast | broadcast ) )',
];

const sessionEnd = (): Commands<never> =>
  settings(
    'Where copies go.',
    'erspan-id <id:1-1023>',
    'ip ( address <address:ipv4> [ force ] | ttl <ttl:1-255> | dscp <dscp:0-63> | prec <precedence:0-7> )',
    'ipv6 ( address <address6:ipv6> | ttl <ttl6:int> | dscp <dscp6:int> | flow-label <label:int> )',
    'origin ( ip address <origin:ipv4> [ force ] | ipv6 address <origin6:ipv6> )',
    'mtu <mtu:int>',
    'vrf <vrf:vrf>',
    'interface <port:interface>',
    'vlan <vlan:int>',
  );

const session = (): Commands<never> => [
  ...settings(
    'What is copied.',
    'source ( interface <ports:interface...> [ ( , | - ) <more:interface> ] [ ( rx | tx | both ) ] | vlan <vlans:numbers> [ ( rx | tx | both ) ] | cpu rp [ ( rx | tx | both ) ] )',
    'filter ( vlan <filtered:numbers> | ( ip | ipv6 | mac ) access-group <list:acl/ipv6-acl> )',
    'description <description:text>',
    'buffer-size <buffer:int>',
    'shutdown',
    'destination interface <out:interface>',
    'header-type <header:3>',
    'plim-type ethernet interface <plim:interface>',
    'mtu <mtu:int>',
  ),
  section('destination', 'Opens where copies go.', sessionEnd),
  section('source', 'Opens where copies come from.', sessionEnd),
];

export const switching: Commands<unknown> = [
  top.block('vlan <vlans:numbers>', 'Opens one or more VLANs.', {
    enter: ({ vlans }): VlanBlock => ({ ids: vlanIds(vlans.value) }),
    body: () => vlanBody,
    apply: ({ vlans }, line) => vlanIds(vlans.value).flatMap(id => said('vlan', String(id), line, () => {}) ?? []),
  }),
  section('vlan configuration <vlans:numbers>', 'Opens settings of one or more VLANs.', inConfiguration),
  section('vlan access-map <map:word> [<sequence:0-65535>]', 'Opens what happens to frames of a VLAN.', accessMap),
  section('vlan database', 'Opens the database of VLANs.', database),
  section('spanning-tree mst configuration', 'Opens the region of a multiple spanning tree.', region),
  section(
    'monitor session <session:1-1024> type ( erspan-source | erspan-destination | local | rspan-source | rspan-destination | capture )',
    'Opens copies of traffic.',
    session,
  ),
  ...all,
  ...trees,
  ...settings(
    'What of the traffic is copied.',
    ...copies,
    'monitor session servicemodule module <modules:numbers>',
    'monitor permit-list destination interface <ports:interface...>',
  ),
];
