/** A virtual interface of a dedicated line whose VLAN is not that of the router's subinterface. */
import { formatAddress } from '../../net/address.ts';
import { type HybridSession, hybridSessions } from '../../routing/clouds/sessions.ts';
import { oncePerCause } from '../cloud-rule.ts';
import { interfaceIndex } from '../interface-index.ts';
import { type Hit, rule } from '../rule.ts';
import { sessionIndex } from '../session-index.ts';

const line = (use: string, vlan: number) => `-- main.tf --
resource "aws_dx_gateway" "core" {
  name            = "core"
  amazon_side_asn = 64513
}
resource "aws_dx_connection" "core" {
  name      = "core"
  bandwidth = "10Gbps"
  location  = "EqDC2"
}
resource "aws_dx_${use}_virtual_interface" "core" {
  connection_id    = aws_dx_connection.core.id
  dx_gateway_id    = aws_dx_gateway.core.id
  name             = "core"
  vlan             = ${vlan}
  address_family   = "ipv4"
  bgp_asn          = 65000
  amazon_address   = "192.168.254.1/30"
  customer_address = "192.168.254.2/30"
}
`;

const list = 'ip prefix-list CLOUD seq 5 permit 10.20.0.0/16\n';
const ios = (vlan: number, mark = '') => `-- edge1.ios --
hostname edge1
${list}interface TenGigabitEthernet0/0/0.10
${mark} encapsulation dot1Q ${vlan}
 ip address 192.168.254.2 255.255.255.252
router bgp 65000
 neighbor 192.168.254.1 remote-as 64513
 neighbor 192.168.254.1 prefix-list CLOUD in
 neighbor 192.168.254.1 prefix-list CLOUD out
`;
const junos = (vlan: number, mark = '') => `-- edge2.junos --
system {
    host-name edge2;
}
interfaces {
    xe-0/0/0 {
        vlan-tagging;
        unit 10 {
${mark}            vlan-id ${vlan};
            family inet {
                address 192.168.254.2/30;
            }
        }
    }
}
policy-options {
    policy-statement CLOUD {
        term networks {
            from {
                route-filter 10.20.0.0/16 orlonger;
            }
            then accept;
        }
        then reject;
    }
}
routing-options {
    autonomous-system 65000;
}
protocols {
    bgp {
        group AWS {
            type external;
            peer-as 64513;
            import CLOUD;
            export CLOUD;
            neighbor 192.168.254.1;
        }
    }
}
`;
const xr = (vlan: number, mark = '') => `-- edge3.iosxr --
hostname edge3
interface TenGigE0/0/0/1.10
${mark} ipv4 address 192.168.254.2 255.255.255.252
 encapsulation dot1q ${vlan}
route-policy CLOUD
  if destination in (10.20.0.0/16 le 24) then
    pass
  endif
end-policy
router bgp 65000
 address-family ipv4 unicast
 neighbor 192.168.254.1
  remote-as 64513
  address-family ipv4 unicast
   route-policy CLOUD in
   route-policy CLOUD out
`;
const found = (own: number, other: number, use: string) =>
  `warning terraform/cloud-session-vlan: VLAN ${own} here, VLAN ${other} of aws_dx_${use}_virtual_interface.core\n`;

export default rule({
  id: 'terraform/cloud-session-vlan',
  severity: 'warning',
  scope: 'network',
  summary: 'A router tags packets to a cloud with another VLAN than the virtual interface has.',
  why: `A virtual interface takes packets with its VLAN tag only: with another one neither ARP nor BGP come through. The router is found by the
        addresses of the link. Looked at on dedicated connections alone, since partners may hand over hosted ones with tags of theirs.`,
  references: ['AWS Direct Connect User Guide, "Troubleshooting layer 2 (data link) issues"', 'IEEE 802.1Q'],
  examples: [
    {
      why: 'The subinterface kept the tag of the virtual interface before.',
      bad: `
${ios(101, `${'^'.repeat('interface TenGigabitEthernet0/0/0.10'.length)} ${found(101, 110, 'private')}`)}${line('private', 110)}`,
      good: `
${ios(110)}${line('private', 110)}`,
    },
    {
      why: 'A transit virtual interface, and two digits that changed places.',
      bad: `
${junos(210, `        ${'^'.repeat('unit 10'.length)} ${found(210, 201, 'transit')}`)}${line('transit', 201)}`,
      good: `
${junos(201)}${line('transit', 201)}`,
    },
    {
      why: 'The number of the subinterface was taken for its VLAN.',
      bad: `
${xr(10, `${'^'.repeat('interface TenGigE0/0/0/1.10'.length)} ${found(10, 300, 'private')}`)}${line('private', 300)}`,
      good: `
${xr(300)}${line('private', 300)}`,
    },
  ],
  reads: ({ interfaces, bgp, hostname }) => [interfaceIndex(interfaces), sessionIndex(bgp), hostname?.value],
  readsNetwork: ({ cloudModules }) => cloudModules,
  check: network => oncePerCause(hybridSessions(network).flatMap(hitsOf)),
});

/** Everything else of the session fits: then it is the same line, and no other one with like addresses. */
function hitsOf({ session, device, bgp, peer, faults, assumed }: HybridSession): Hit[] {
  const { keepsTags, vlan, peerAddress, disabled, address, place } = session;
  if (!keepsTags || vlan === undefined || !peerAddress || !bgp || !peer || disabled || assumed || faults.length > 0) return [];
  const own = formatAddress(peerAddress);
  const [port, ...others] = [...device.interfaces.values()].filter(
    ({ shutdown, addresses }) => !shutdown && addresses.some(({ prefix }) => formatAddress(prefix) === own),
  );
  if (!port || others.length > 0 || port.vrf !== bgp.vrf || port.vlan === undefined || port.vlan === vlan) return [];
  return [
    {
      place: port.place,
      message: `VLAN ${port.vlan} here, VLAN ${vlan} of ${address}`,
      related: [{ place, message: `${address} has VLAN ${vlan}` }],
    },
  ];
}
