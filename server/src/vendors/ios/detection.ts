/** How an IOS or IOS-XE configuration is recognised. */
import type { Detection } from '../vendor.ts';

export const detection: Detection = {
  headers: [/^boot-start-marker$/m, /^!RANCID-CONTENT-TYPE: cisco$/m, /^Current configuration ?: \d+ bytes/m],
  lines: [
    { pattern: /^version 1[0-9]\.\d+$/, score: 5 },
    { pattern: /^service timestamps (debug|log) /, score: 4 },
    { pattern: /^interface (Fast|Gigabit|TenGigabit|HundredGig)\w*\d/i, score: 2 },
    { pattern: /^interface (Ethernet\d+\/|Serial\d|Loopback\d|Vlan\d|Tunnel\d|Port-channel\d)/, score: 1 },
    { pattern: /^ *ip address \d+\.\d+\.\d+\.\d+ 255\.\d+\.\d+\.\d+( secondary)?$/, score: 3 },
    { pattern: /^ip route (vrf \S+ )?\d+\.\d+\.\d+\.\d+ \d+\.\d+\.\d+\.\d+ /, score: 3 },
    { pattern: /^ *network \d+\.\d+\.\d+\.\d+ mask /, score: 3 },
    { pattern: /^ *network \d+\.\d+\.\d+\.\d+ \d+\.\d+\.\d+\.\d+ area /, score: 3 },
    { pattern: /^ip (cef|classless|subnet-zero|http server|forward-protocol nd)/, score: 3 },
    { pattern: /^no ip (http server|domain[ -]lookup|http secure-server)/, score: 3 },
    { pattern: /^ip as-path access-list \d+ /, score: 2 },
    { pattern: /^ip community-list /, score: 2 },
    { pattern: /^ip access-list (standard|extended) \S+$/, score: 2 },
    { pattern: /^access-list \d+ (permit|deny|remark) /, score: 2 },
    { pattern: /^ *(ip )?vrf forwarding \S+$/, score: 2 },
    { pattern: /^vrf definition \S+$/, score: 4 },
    { pattern: /^ *switchport (mode|access|trunk) /, score: 1 },
    { pattern: /^router (bgp|ospf|eigrp) \d+/, score: 1 },
    { pattern: /^ *neighbor \S+ (remote-as|update-source|send-community)/, score: 1 },
    { pattern: /^line (con|vty|aux) /, score: 2 },
    { pattern: /^(ip|ipv6) prefix-list \S+ (seq \d+ )?(permit|deny) /, score: 1 },
    { pattern: /^route-map \S+ (permit|deny) \d+$/, score: 1 },
    { pattern: /^hostname \S+$/, score: 1 },
    { pattern: /^aaa (new-model|authentication|authorization|accounting) /, score: 2 },
    { pattern: /^(crypto|snmp-server|ntp|logging|spanning-tree|class-map|policy-map|username) /, score: 1 },
  ],
  excludes: [/^frr (version|defaults) /m],
};
