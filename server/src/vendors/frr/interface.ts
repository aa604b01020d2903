/** Interfaces of FRR. */

import type { Prefix } from '../../net/prefix.ts';
import type { Line } from '../../notation/command.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { areaId } from '../ios/area.ts';
import { type InterfaceBlock, interfaceFact, interfaceSwitch, ospfFact } from '../ios/interface-block.ts';
import { interfaceOspf, interfaceOspf3 } from '../ios/interface-ospf.ts';
import { recognised } from '../ios/recognised.ts';

const { command } = commandsOf<InterfaceBlock>();

function address(line: Line<InterfaceBlock>, { value, place }: Located<Prefix>, secondary: boolean) {
  return interfaceFact(line, ({ addresses }) => void addresses.push({ prefix: value, place, secondary }));
}

const ospf: Commands<InterfaceBlock> = [
  ...interfaceOspf,
  ...interfaceOspf3('ipv6 ospf6'),
  command('ip ospf area <area:word> [<address:ipv4>]', 'Runs OSPF on the interface in an area.', ({ area }, line) =>
    ospfFact(line, 2, draft => {
      draft.area = { value: areaId(area.value), place: area.place };
    }),
  ),
  command('ip ospf <process:1-65535> area <area:word>', 'Runs a process of OSPF on the interface in an area.', ({ process, area }, line) =>
    ospfFact(
      line,
      2,
      draft => {
        draft.area = { value: areaId(area.value), place: area.place };
      },
      String(process.value),
    ),
  ),
  command('ip ospf passive [<address:ipv4>]', 'Announces the network without looking for neighbors.', (_, line) =>
    ospfFact(line, 2, draft => {
      draft.passive = true;
    }),
  ),
  command('ip ospf prefix-suppression', 'Leaves the prefixes of this link out.'),
  command('ip ospf graceful-restart hello-delay <seconds:1-1800>', 'How long hellos wait after a restart.'),
];

const isis: Commands<InterfaceBlock> = [
  command('<family:ip|ipv6> router isis <tag:word>', 'Runs IS-IS on the interface.'),
  command('<family:ip|ipv6> router openfabric <tag:word>', 'Runs OpenFabric on the interface.'),
  command('isis circuit-type <level:level-1|level-1-2|level-2-only>', 'The levels of IS-IS on this link.'),
  command('isis network point-to-point', 'Treats the link as one between two routers.'),
  command('isis passive', 'Announces the network without looking for neighbors.'),
  command('isis metric [<level:level-1|level-2>] <metric:0-16777215>', 'The cost of the link in IS-IS; 10 by default.'),
  command(
    'isis <timer:hello-interval|hello-multiplier|csnp-interval|psnp-interval> [<level:level-1|level-2>] <value:1-600>',
    'A timer of IS-IS.',
  ),
  command('isis bfd [profile <profile:word>]', 'Watches neighbors with BFD.'),
  command('isis hello padding', 'Fills hellos up to the MTU.'),
  command('isis three-way-handshake', 'Checks both directions of a point-to-point link.'),
  ...recognised(
    'Computes a backup for the link.',
    'isis fast-reroute <what:lfa|remote-lfa|ti-lfa> [<level:level-1|level-2>] [<how:node-protection|tunnel|exclude>] [<value:word>]',
  ),
];

const neighbors: Commands<InterfaceBlock> = [
  ...recognised(
    'A setting of neighbor discovery and router announcements.',
    'ipv6 nd <what:suppress-ra|managed-config-flag|other-config-flag|home-agent-config-flag|adv-interval-option|ra-fast-retrans|ra-retrans-interval|ra-hop-limit> [<value:int>]',
    'ipv6 nd ra-interval [msec] <interval:int>',
    'ipv6 nd <what:ra-lifetime|reachable-time|mtu|home-agent-lifetime|home-agent-preference> <value:int>',
    'ipv6 nd router-preference <preference:high|medium|low>',
    'ipv6 nd prefix <prefix:ipv6-prefix> [<valid:word>] [<preferred:word>] [<flags:off-link|no-autoconfig|router-address...>]',
    'ipv6 nd <what:rdnss|dnssl> <value:word> [<lifetime:word>]',
  ),
  ...recognised(
    'A setting of another protocol on the interface.',
    'ip pim [<what:passive|sm|ssm|bfd|drpriority|hello|bsm|unicast-bsm|active-active|allow-rp>] [<value:word>] [<more:int>]',
    'ip pim use-source <address:ipv4>',
    'ip igmp [<what:version|query-interval|query-max-response-time|last-member-query-count|last-member-query-interval|join|join-group|static-group>] [<value:word>] [<source:ipv4>]',
    'ip rip <way:send|receive> version <versions:1|2|both...>',
    'ip rip authentication mode <mode:md5|text> [auth-length <form:rfc|old-ripd>]',
    'ip rip authentication key-chain <keys:key-chain>',
    'ip rip authentication string <secret:secret>',
    'ip rip <what:split-horizon|v2-broadcast> [poisoned-reverse]',
    'ip mroute <interface> <group:ipv4> [<source:ipv4>]',
    'ip nhrp <what:network-id|holdtime|redirect|shortcut|mtu|registration|nhs|map> [<value:word>] [<more:word>] [<last:word>]',
    'ip irdp [<what:multicast|broadcast|holdtime|minadvertinterval|maxadvertinterval|preference|address>] [<value:word>]',
  ),
  ...recognised(
    'A setting of another protocol on the interface.',
    'ipv6 <protocol:ripng|mld|pim> [<what:split-horizon|version|query-interval|join|passive|drpriority|hello>] [<value:word>]',
  ),
  ...recognised('A setting of MPLS on the interface.', 'mpls <what:enable|disable>', 'mpls ldp-sync [holddown <seconds:int>]'),
  command('mpls bgp forwarding', 'Forwards labeled packets of external neighbors.'),
  ...recognised('A setting of EVPN multihoming.', 'evpn mh <what:es-id|es-sys-mac|es-df-pref> <value:word>', 'evpn mh uplink'),
  command('vrrp <group:1-255> <family:ip|ipv6> <address:ip>', 'Shares an address with other routers (VRRP).', ({ address }, line) =>
    interfaceFact(line, ({ virtualAddresses }) => {
      virtualAddresses.push(address);
    }),
  ),
  ...recognised(
    'A setting of VRRP.',
    'vrrp <group:1-255> [version <version:2-3>]',
    'vrrp <group:1-255> <what:priority|advertisement-interval> <value:int>',
    'vrrp <group:1-255> <what:preempt|shutdown|checksum-with-ipv4-pseudoheader>',
  ),
  command('link-params', 'Opens parameters for traffic engineering.'),
  command('multicast', 'Allows multicast on the interface.'),
];

export const interfaceCommands: Commands<InterfaceBlock> = [
  command(
    'ip address <prefix:ipv4-prefix> [label <label:word>]',
    'Gives the interface an IPv4 address with the length of its subnet.',
    ({ prefix }, line) => address(line, prefix, false),
  ),
  command('ip address <prefix:ipv4-prefix> secondary', 'Gives the interface another IPv4 address.', ({ prefix }, line) =>
    address(line, prefix, true),
  ),
  command(
    'ip address <own:ipv4> peer <prefix:ipv4-prefix>',
    'Gives the interface an address and that of the other end.',
    ({ own, prefix }, line) =>
      interfaceFact(
        line,
        ({ addresses }) =>
          void addresses.push({ prefix: { ...own.value, length: prefix.value.length }, place: own.place, secondary: false }),
      ),
  ),
  command(
    'ipv6 address <prefix:ipv6-prefix> [<secondary:secondary>]',
    'Gives the interface an IPv6 address with the length of its subnet.',
    ({ prefix, secondary }, line) => address(line, prefix, !!secondary),
  ),
  command('shutdown', 'Takes the interface out of service.', (_, line) =>
    interfaceSwitch(line, draft => {
      draft.shutdown = !line.no;
    }),
  ),
  command('description <description:text>', 'Text for people about this interface.', ({ description }, line) =>
    interfaceFact(line, draft => {
      draft.description = description.value;
    }),
  ),
  command('bandwidth <megabits:1-1000000>', 'The bandwidth in Mbit/s that costs are computed from.', ({ megabits }, line) =>
    interfaceFact(line, draft => {
      draft.bandwidth = megabits.value * 1000;
    }),
  ),
  command('vrf <vrf:vrf>', 'Puts the interface into a VRF.', ({ vrf }, line) =>
    interfaceFact(line, draft => {
      draft.vrf = vrf.value;
      draft.vrfPlace = vrf.place;
    }),
  ),
  command('link-detect', 'Follows the state of the link; on by default.'),
  ...ospf,
  ...isis,
  ...neighbors,
];
