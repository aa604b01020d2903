/** A border router between the backbone and area 1 as each vendor writes it, and a router on either side. */

export const inBackbone = `
-- core.frr --
frr version 8.4
hostname core
interface lo
 ip address 198.51.100.1/32
 ip ospf area 0
interface eth0
 ip address 192.0.2.1/30
 ip ospf area 0
 ip ospf cost 5
router ospf
`;

export const inArea = (area: string) => `
-- leaf.frr --
frr version 8.4
hostname leaf
interface lo
 ip address 203.0.113.1/32
 ip ospf area 1
interface eth0
 ip address 192.0.2.6/30
 ip ospf area 1
 ip ospf cost 7
router ospf
 ${area}
`;

export interface Border {
  readonly file: string;
  /** @param lines about area 1, inside it where it is a block. @param process others. @param top lines above. */
  readonly text: (lines: readonly string[], process?: readonly string[], top?: readonly string[]) => string;
  readonly range: readonly string[];
  readonly stub: readonly string[];
  /** What the leaf pays for the default route of a stub area, or none. */
  readonly stubDefault?: number;
  readonly stubWithCost: readonly string[];
}

const iosPorts = `interface GigabitEthernet1
 ip address 192.0.2.2 255.255.255.252
 ip ospf 1 area 0
 ip ospf cost 5
interface GigabitEthernet2
 ip address 192.0.2.5 255.255.255.252
 ip ospf 1 area 1
 ip ospf cost 7
`;

export const borders: Readonly<Record<string, Border>> = {
  ios: {
    file: 'border.ios',
    text: (lines, process = [], top = []) =>
      `hostname border\n${iosPorts}${top.map(line => `${line}\n`).join('')}router ospf 1\n` +
      [...lines, ...process].map(line => ` ${line}\n`).join(''),
    range: ['area 1 range 203.0.113.0 255.255.255.0'],
    stub: ['area 1 stub'],
    stubDefault: 8,
    stubWithCost: ['area 1 stub', 'area 1 default-cost 20'],
  },
  nxos: {
    file: 'border.nxos',
    text: (lines, process = [], top = []) =>
      `hostname border\n${top.map(line => `${line}\n`).join('')}feature ospf\ninterface Ethernet1/1\n  no switchport\n  ip address 192.0.2.2/30\n  ip router ospf 1 area 0\n  ip ospf cost 5\n` +
      `interface Ethernet1/2\n  no switchport\n  ip address 192.0.2.5/30\n  ip router ospf 1 area 0.0.0.1\n  ip ospf cost 7\nrouter ospf 1\n` +
      [...lines, ...process].map(line => `  ${line}\n`).join(''),
    range: ['area 0.0.0.1 range 203.0.113.0/24'],
    stub: ['area 0.0.0.1 stub'],
    stubDefault: 8,
    stubWithCost: ['area 0.0.0.1 stub', 'area 0.0.0.1 default-cost 20'],
  },
  eos: {
    file: 'border.eos',
    text: (lines, process = [], top = []) =>
      `hostname border\n${top.map(line => `${line}\n`).join('')}interface Ethernet1\n   no switchport\n   ip address 192.0.2.2/30\n   ip ospf area 0.0.0.0\n   ip ospf cost 5\n` +
      `interface Ethernet2\n   no switchport\n   ip address 192.0.2.5/30\n   ip ospf area 0.0.0.1\n   ip ospf cost 7\nip routing\nrouter ospf 1\n` +
      [...lines, ...process].map(line => `   ${line}\n`).join(''),
    range: ['area 0.0.0.1 range 203.0.113.0/24'],
    stub: ['area 0.0.0.1 stub'],
    stubDefault: 8,
    stubWithCost: ['area 0.0.0.1 stub', 'area 0.0.0.1 default-cost 20'],
  },
  iosxr: {
    file: 'border.iosxr',
    text: (lines, process = [], top = []) =>
      `hostname border\n${top.map(line => `${line}\n`).join('')}interface GigabitEthernet0/0/0/0\n ipv4 address 192.0.2.2 255.255.255.252\n!\n` +
      `interface GigabitEthernet0/0/0/1\n ipv4 address 192.0.2.5 255.255.255.252\n!\nrouter ospf 1\n${process.map(line => ` ${line}\n`).join('')} area 0\n  interface GigabitEthernet0/0/0/0\n   cost 5\n  !\n !\n` +
      ` area 1\n${lines.map(line => `  ${line}\n`).join('')}  interface GigabitEthernet0/0/0/1\n   cost 7\n  !\n !\n!\n`,
    range: ['range 203.0.113.0/24'],
    stub: ['stub'],
    stubDefault: 8,
    stubWithCost: ['stub', 'default-cost 20'],
  },
  junos: {
    file: 'border.junos',
    text: (lines, process = [], top = []) =>
      `${[...top, ...process.map(line => `set protocols ospf ${line}`)].map(line => `${line}\n`).join('')}set system host-name border\nset interfaces ge-0/0/0 unit 0 family inet address 192.0.2.2/30\n` +
      `set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.5/30\nset protocols ospf area 0.0.0.0 interface ge-0/0/0.0 metric 5\n` +
      `set protocols ospf area 0.0.0.1 interface ge-0/0/1.0 metric 7\n${lines.map(line => `set protocols ospf area 0.0.0.1 ${line}\n`).join('')}`,
    range: ['area-range 203.0.113.0/24'],
    stub: ['stub'],
    stubWithCost: ['stub default-metric 20'],
  },
};
