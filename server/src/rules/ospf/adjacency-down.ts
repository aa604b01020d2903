/** Two ends of a link that both run OSPF and cannot become neighbors. */
import type { Device } from '../../model/device.ts';
import { formatAddress } from '../../net/address.ts';
import { addressOf, findLinks, type Links, neighborPorts, type Port, subnetOf } from '../../routing/igp/links.ts';
import { disagreement } from '../../routing/igp/ospf-hello.ts';
import { type OspfPort, ospfPorts } from '../../routing/igp/ospf-ports.ts';
import { interfaceIndex } from '../interface-index.ts';
import { type Hit, rule } from '../rule.ts';

export default rule({
  id: 'ospf/adjacency-down',
  severity: 'error',
  scope: 'network',
  summary: 'The two ends of a link do not become neighbors in OSPF.',
  why: `Both routers are here and run OSPF on the link, but their hellos do not agree: the area or its kind, the hello or dead interval, how messages are
        proved or the key. Each drops what the other sends, the adjacency never leaves Down or Init, and routes behind it are missing. The same comes of an MTU that
        differs: the end with the smaller one refuses descriptions of the database, and the adjacency stays in ExStart. Only links with two ends are looked at, and only
        values that are written or that the software is known to take when nothing is.`,
  references: ['RFC 2328 sections 8.2, 10.5 and 10.6', 'RFC 2328 appendix D'],
  examples: [
    {
      why: 'Faster hellos were set at one end.',
      bad: `
-- core1.ios --
hostname core1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.252
 ip ospf 1 area 0
                ^ error ospf/adjacency-down: no OSPF adjacency with core2 on 192.0.2.0/30: hello intervals of 5 and 10 seconds
 ip ospf hello-interval 5
router ospf 1
 router-id 198.51.100.1
-- core2.ios --
hostname core2
interface GigabitEthernet0/0
 ip address 192.0.2.2 255.255.255.252
 ip ospf 1 area 0
                ^ error ospf/adjacency-down: no OSPF adjacency with core1 on 192.0.2.0/30: hello intervals of 10 and 5 seconds
router ospf 1
 router-id 198.51.100.2
`,
      good: `
-- core1.ios --
hostname core1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.252
 ip ospf 1 area 0
 ip ospf hello-interval 5
router ospf 1
 router-id 198.51.100.1
-- core2.ios --
hostname core2
interface GigabitEthernet0/0
 ip address 192.0.2.2 255.255.255.252
 ip ospf 1 area 0
 ip ospf hello-interval 5
router ospf 1
 router-id 198.51.100.2
`,
    },
    {
      why: 'A typing error in the area.',
      bad: `
-- pe1.junos --
set system host-name pe1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30
set protocols ospf area 0.0.0.10 interface ge-0/0/0.0
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error ospf/adjacency-down: no OSPF adjacency with p1 on 192.0.2.0/30: area 10 here and 1 there
-- p1.iosxr --
hostname p1
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.2 255.255.255.252
router ospf core
 area 1
  interface GigabitEthernet0/0/0/0
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error ospf/adjacency-down: no OSPF adjacency with pe1 on 192.0.2.0/30: area 1 here and 10 there
`,
      good: `
-- pe1.junos --
set system host-name pe1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30
set protocols ospf area 0.0.0.1 interface ge-0/0/0.0
-- p1.iosxr --
hostname p1
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.2 255.255.255.252
router ospf core
 area 1
  interface GigabitEthernet0/0/0/0
`,
    },
    {
      why: 'Messages are proved at one end only.',
      bad: `
-- leaf1.eos --
hostname leaf1
interface Ethernet1
   no switchport
   ip address 192.0.2.1/31
   ip ospf area 0.0.0.0
                ^^^^^^^ error ospf/adjacency-down: no OSPF adjacency with leaf2 on 192.0.2.0/31: a digest here and no authentication there
   ip ospf authentication message-digest
router ospf 1
   router-id 198.51.100.1
-- leaf2.frr --
hostname leaf2
interface eth0
 ip address 192.0.2.0/31
 ip ospf area 0
              ^ error ospf/adjacency-down: no OSPF adjacency with leaf1 on 192.0.2.0/31: no authentication here and a digest there
router ospf
 ospf router-id 198.51.100.2
`,
      good: `
-- leaf1.eos --
hostname leaf1
interface Ethernet1
   no switchport
   ip address 192.0.2.1/31
   ip ospf area 0.0.0.0
router ospf 1
   router-id 198.51.100.1
-- leaf2.frr --
hostname leaf2
interface eth0
 ip address 192.0.2.0/31
 ip ospf area 0
router ospf
 ospf router-id 198.51.100.2
`,
    },
  ],
  reads: ({ name, fragment, interfaces, ospf }) => [name, fragment, interfaceIndex(interfaces), ospf],
  check: ({ devices }) => check(devices),
});

function* check(devices: readonly Device[]): Generator<Hit> {
  const running = devices.filter(({ ospf, fragment }) => ospf.length > 0 && !fragment);
  if (running.length < 2) return;
  // Any device may have an address of the link, whether or not it runs OSPF.
  const links = findLinks(devices);
  const speaking = new Map<object, OspfPort>();
  for (const device of running)
    for (const port of ospfPorts(device, links.byDevice.get(device) ?? [], 2)) if (!port.passive) speaking.set(port.prefix, port);
  for (const port of speaking.values()) {
    const other = onlyOther(links, port);
    const end = other && speaking.get(other.prefix);
    const why = end && fault(port, end);
    if (why)
      yield {
        place: port.place,
        message: `no OSPF adjacency with ${end.device.name} on ${subnetOf(port)}: ${why}`,
        related: [{ place: end.place, message: 'the other end' }],
      };
  }
}

/** The other port of a link that has two, where no further device has either address: networks that are not joined repeat private ones. */
function onlyOther(links: Links, port: Port): Port | undefined {
  const others = neighborPorts(links, port);
  const [other] = others;
  const isUnique = (each: Port) => links.byAddress.get(formatAddress(addressOf(each)))?.length === 1;
  return other && others.length === 1 && isUnique(port) && isUnique(other) ? other : undefined;
}

function fault(port: OspfPort, end: OspfPort): string | undefined {
  if (port.area !== end.area) return `area ${port.area} here and ${end.area} there`;
  const [own, theirs] = [port, end].map(({ process, area }) => process.areas.get(area)?.type ?? 'normal');
  if (own !== theirs) return `the area is ${own} here and ${theirs} there`;
  return disagreement(port.terms, end.terms);
}
