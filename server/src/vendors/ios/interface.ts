/** Interfaces of IOS: addresses, state and VRF. */
import { areaId } from '../../model/area.ts';
import { withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { linkFact } from '../eos/link-lines.ts';
import { settings } from '../settings.ts';
import { type InterfaceBlock, interfaceFact, interfaceSwitch, ospfFact } from './interface-block.ts';
import { ipCommands } from './interface-ip.ts';
import { ipv6Commands } from './interface-ip6.ts';
import { interfaceOspf, interfaceOspf3, interfaceOspfv3 } from './interface-ospf.ts';
import { portCommands } from './interface-port.ts';
import { protocolCommands } from './interface-protocols.ts';
import { redundancyCommands } from './interface-redundancy.ts';
import { switchportCommands } from './interface-switchport.ts';
import { tunnelCommands } from './interface-tunnel.ts';
import { interfaceVector } from './interface-vector.ts';
import { wanCommands } from './interface-wan.ts';

const { command } = commandsOf<InterfaceBlock>();

const addresses: Commands<InterfaceBlock> = [
  command(
    'ip address <address:ipv4> <mask:mask> [<secondary:secondary>]',
    'Gives the interface an IPv4 address and its subnet mask.',
    ({ address, mask, secondary }, line) =>
      interfaceFact(line, draft => {
        // A second primary address takes the place of the first.
        if (!secondary) draft.addresses = draft.addresses.filter(known => known.secondary || known.prefix.family === 6);
        draft.addresses.push({ prefix: withLength(address.value, mask.value), place: address.place, secondary: !!secondary });
      }),
  ),
  command(
    'ip address <source:dhcp|negotiated|pool> [client-id <client:interface>] [hostname <name:word>] [previous] [<pool:word>]',
    'Takes the IPv4 address from DHCP, from the other end or from a pool.',
    ({ source }, line) =>
      linkFact(line, link => {
        link.addressByDhcp = source.value === 'dhcp';
      }),
  ),
  command('ip address', 'With no in front: the interface has no IPv4 address.', (_, line) =>
    line.no
      ? interfaceSwitch(line, draft => {
          draft.addresses = draft.addresses.filter(({ prefix }) => prefix.family === 6);
        })
      : undefined,
  ),
  command('ip unnumbered <interface> [point-to-point] [poll]', 'Borrows the address of another interface.', (args, line) =>
    interfaceFact(line, draft => {
      draft.unnumbered = args.interface;
    }),
  ),
  ...settings('Borrows the IPv6 address of another interface.', 'ipv6 unnumbered <interface>'),
  command(
    'ipv6 address <prefix:ipv6-prefix> [<form:eui-64|anycast|cga>]',
    'Gives the interface an IPv6 address with the length of its subnet.',
    ({ prefix, form }, line) =>
      interfaceFact(line, ({ addresses }) => {
        if (form?.value !== 'eui-64' && form?.value !== 'cga')
          addresses.push({ prefix: prefix.value, place: prefix.place, secondary: false, shared: form ? true : undefined });
      }),
  ),
  command('ipv6 address <address:ipv6> link-local', 'Sets the link-local address.', ({ address }, line) =>
    interfaceFact(
      line,
      ({ addresses }) => void addresses.push({ prefix: withLength(address.value, 64), place: address.place, secondary: false }),
    ),
  ),
  ...settings(
    'Takes the IPv6 address from DHCP, from announcements or from a general prefix.',
    'ipv6 address ( dhcp [ rapid-commit ] | autoconfig [ default ] )',
    'ipv6 address <general:word> <suffix:ipv6-prefix> [ eui-64 ]',
  ),
];

const state: Commands<InterfaceBlock> = [
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
  command(
    'bandwidth <kilobits:1-10000000>',
    'The bandwidth in kbit/s that costs are computed from; it does not limit traffic.',
    ({ kilobits }, line) =>
      interfaceFact(line, draft => {
        draft.bandwidth = kilobits.value;
      }),
  ),
  ...settings('The bandwidth towards this device.', 'bandwidth ( receive | inherit ) [<receive:1-10000000>]'),
  command('delay <tens:1-16777215>', 'The delay in tens of microseconds that metrics are computed from.', ({ tens }, line) =>
    interfaceFact(line, draft => {
      draft.delay = tens.value;
    }),
  ),
  command('mtu <bytes:64-18000>', 'The largest packet of the interface in bytes.', ({ bytes }, line) =>
    interfaceFact(line, draft => {
      draft.mtu = bytes.value;
    }),
  ),
  command('ip mtu <bytes:68-18000>', 'The largest IPv4 packet of the interface in bytes.', ({ bytes }, line) =>
    interfaceFact(line, draft => {
      draft.mtu = bytes.value;
    }),
  ),
  command(
    'encapsulation dot1q <vlan:1-4094> [ native ] [ second-dot1q ( any | <inner:numbers> ) ]',
    'Carries one VLAN on this subinterface.',
    ({ vlan }, line) =>
      interfaceFact(line, draft => {
        draft.vlan = vlan.value;
      }),
  ),
];

const vrf: Commands<InterfaceBlock> = [
  command('vrf forwarding <vrf:vrf>', 'Puts the interface into a VRF; its addresses must be written afterwards.', ({ vrf }, line) =>
    interfaceFact(line, draft => {
      draft.vrf = vrf.value;
      draft.vrfPlace = vrf.place;
    }),
  ),
  command(
    'ip vrf forwarding <vrf:vrf> [downstream <other:vrf>]',
    'Puts the interface into a VRF; its addresses must be written afterwards.',
    ({ vrf }, line) =>
      interfaceFact(line, draft => {
        draft.vrf = vrf.value;
        draft.vrfPlace = vrf.place;
      }),
  ),
];

const filters: Commands<InterfaceBlock> = [
  command('ip access-group <acl:acl> <direction:in|out>', 'Drops packets that the access list denies.', ({ acl, direction }, line) =>
    interfaceFact(line, ({ filters }) => void filters.push({ direction: direction.value, family: 4, acl })),
  ),
  command(
    'ipv6 traffic-filter <acl:ipv6-acl> <direction:in|out>',
    'Drops IPv6 packets that the access list denies.',
    ({ acl, direction }, line) => interfaceFact(line, ({ filters }) => void filters.push({ direction: direction.value, family: 6, acl })),
  ),
];

const ospf: Commands<InterfaceBlock> = [
  ...interfaceOspf,
  ...interfaceOspf3('ipv6 ospf'),
  ...interfaceOspfv3,
  command(
    'ip ospf <process:1-65535> area <area:word> [secondaries none]',
    'Runs OSPF on the interface in an area.',
    ({ process, area }, line) =>
      ospfFact(
        line,
        2,
        draft => {
          draft.area = { value: areaId(area.value), place: area.place };
        },
        String(process.value),
      ),
  ),
  command(
    'ipv6 ospf <process:1-65535> area <area:word> [instance <instance:0-255>]',
    'Runs OSPF for IPv6 on the interface in an area.',
    ({ process, area }, line) =>
      ospfFact(
        line,
        3,
        draft => {
          draft.area = { value: areaId(area.value), place: area.place };
        },
        String(process.value),
      ),
  ),
];

export const interfaceCommands: Commands<InterfaceBlock> = [
  ...addresses,
  ...state,
  ...vrf,
  ...filters,
  ...ospf,
  ...interfaceVector,
  ...redundancyCommands,
  ...protocolCommands,
  ...ipCommands,
  ...ipv6Commands,
  ...switchportCommands,
  ...tunnelCommands,
  ...portCommands,
  ...wanCommands,
];
