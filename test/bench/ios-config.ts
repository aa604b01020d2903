/** A large configuration of an edge router in Cisco IOS for the benchmarks: the same text for the same arguments. */

const pad = (n: number) => String(n).padStart(5, '0');
const octets = (n: number) => `${(n >> 14) & 255}.${(n >> 6) & 255}.${(n & 63) * 4}`;

/** What one customer adds to each part of the configuration. */
interface Customer {
  readonly vrfs: string[];
  readonly interfaces: string[];
  readonly neighbors: string[];
  readonly family: string[];
  readonly vrfFamilies: string[];
  readonly statics: string[];
  readonly lists: string[];
  readonly filters: string[];
  readonly policies: string[];
}

/** An edge router of about `lines` lines, `acl` of them in one access list. */
export function iosConfig(lines: number, acl: number): string {
  const fixed = head().length + tail().length + acl + 12;
  const customers: Customer[] = [];
  for (let i = 1, used = fixed; used < lines; i++) {
    const customer = customerOf(i);
    used += Object.values(customer).reduce((sum, part: string[]) => sum + part.length, 0);
    customers.push(customer);
  }
  const all = (part: keyof Customer) => customers.flatMap(customer => customer[part]);
  const bgp = ['router bgp 64500', ' bgp router-id 192.0.2.1', ' bgp log-neighbor-changes', ' no bgp default ipv4-unicast'];
  const family = [' !', ' address-family ipv4', ...all('family'), ' exit-address-family'];
  // One finding from the start, so that there is an answer to wait for.
  const faulty = ['interface Loopback9', ' ip address 192.0.2.9 255.255.255.255', ' ip access-group NOWHERE in', '!'];
  const text = [
    ...head(),
    ...all('vrfs'),
    ...all('interfaces'),
    ...faulty,
    ...bgp,
    ...all('neighbors'),
    ...family,
    ...all('vrfFamilies'),
    '!',
    ...all('statics'),
    ...all('lists'),
    ...all('filters'),
    ...bigAcl(acl),
    ...all('policies'),
    ...tail(),
  ];
  return `${text.join('\n')}\n`;
}

function customerOf(i: number): Customer {
  const name = `CUST-${pad(i)}`;
  const vrf = i % 4 === 0 ? name : undefined;
  const peer = `10.${octets(i).replace(/\d+$/, last => String(Number(last) + 2))}`;
  return {
    vrfs: vrf ? vrfOf(vrf, i) : [],
    interfaces: interfaceOf(name, vrf, i),
    neighbors: vrf ? [] : sessionOf('', peer, name, i),
    family: vrf ? [] : policyOf(peer, name),
    vrfFamilies: vrf
      ? [' !', ` address-family ipv4 vrf ${vrf}`, ...sessionOf(' ', peer, name, i), ...policyOf(peer, name), ' exit-address-family']
      : [],
    statics: [
      `ip route ${vrf ? `vrf ${vrf} ` : ''}172.16.${i & 255}.0 255.255.255.0 ${peer} 250 name ${name}-backup`,
      ...(vrf ? [] : [`ipv6 route 2001:DB8:${i.toString(16)}:100::/56 2001:DB8:${i.toString(16)}::2`]),
      ...(vrf ? [] : [`ip route 100.64.${i & 255}.${(i >> 8) & 255} 255.255.255.255 Null0 tag 666`]),
    ],
    lists: listsOf(name, i),
    filters: filterOf(name, i),
    policies: routeMapsOf(name, i),
  };
}

function vrfOf(vrf: string, i: number): string[] {
  return [
    `vrf definition ${vrf}`,
    ` rd 64500:${i}`,
    ` route-target export 64500:${i}`,
    ` route-target import 64500:${i}`,
    ' !',
    ' address-family ipv4',
    ' exit-address-family',
    '!',
  ];
}

function interfaceOf(name: string, vrf: string | undefined, i: number): string[] {
  return [
    `interface GigabitEthernet0/${i % 8}/${i % 16}.${1 + (i % 4000)}`,
    ` description ${name} circuit ${7000 + i}, access ${(1 + (i % 10)) * 100}M`,
    ` encapsulation dot1Q ${1 + (i % 4000)}`,
    ...(vrf ? [` vrf forwarding ${vrf}`] : []),
    ` ip address 10.${octets(i).replace(/\d+$/, last => String(Number(last) + 1))} 255.255.255.252`,
    ` ip access-group ${name}-IN in`,
    ' no ip redirects',
    ' no ip proxy-arp',
    ' ip verify unicast source reachable-via rx',
    ` ipv6 address 2001:DB8:${i.toString(16)}::1/64`,
    ` service-policy output SHAPE-${(1 + (i % 10)) * 100}M`,
    '!',
  ];
}

function sessionOf(indent: string, peer: string, name: string, i: number): string[] {
  return [
    `${indent} neighbor ${peer} remote-as ${64512 + (i % 1000)}`,
    `${indent} neighbor ${peer} description ${name}`,
    `${indent} neighbor ${peer} password 7 0822455D0A16`,
    `${indent} neighbor ${peer} timers 10 30`,
    `${indent} neighbor ${peer} ttl-security hops 1`,
  ];
}

function policyOf(peer: string, name: string): string[] {
  return [
    `  neighbor ${peer} activate`,
    `  neighbor ${peer} send-community both`,
    `  neighbor ${peer} soft-reconfiguration inbound`,
    `  neighbor ${peer} route-map ${name}-IN in`,
    `  neighbor ${peer} route-map ${name}-OUT out`,
    `  neighbor ${peer} maximum-prefix 100 80`,
  ];
}

function listsOf(name: string, i: number): string[] {
  const entry = (k: number) => `ip prefix-list ${name} seq ${k * 5} permit 198.${18 + (k & 1)}.${(i + k) & 255}.0/24 le 28`;
  return [...Array.from({ length: 6 }, (_, k) => entry(k + 1)), '!'];
}

function filterOf(name: string, i: number): string[] {
  return [
    `ip access-list extended ${name}-IN`,
    ` remark what ${name} may send`,
    ` permit tcp 198.18.${i & 255}.0 0.0.0.255 any established`,
    ` permit tcp 198.18.${i & 255}.0 0.0.0.255 host 192.0.2.10 eq 443`,
    ` permit udp 198.18.${i & 255}.0 0.0.0.255 any eq domain`,
    ` permit icmp 198.18.${i & 255}.0 0.0.0.255 any echo`,
    ' deny   ip 10.0.0.0 0.255.255.255 any log',
    ` permit ip 198.18.${i & 255}.0 0.0.0.255 any`,
    ' deny   ip any any',
    '!',
  ];
}

function routeMapsOf(name: string, i: number): string[] {
  return [
    `route-map ${name}-IN deny 5`,
    ' match as-path 99',
    '!',
    `route-map ${name}-IN permit 10`,
    ` match ip address prefix-list ${name}`,
    ` set local-preference ${100 + (i % 5) * 10}`,
    ` set community 64500:${1000 + (i % 1000)} additive`,
    '!',
    `route-map ${name}-OUT permit 10`,
    ' match community ANNOUNCE',
    ` set as-path prepend 64500${i % 3 === 0 ? ' 64500' : ''}`,
    '!',
  ];
}

function bigAcl(entries: number): string[] {
  const entry = (_: unknown, k: number) => ` permit tcp 10.${(k >> 8) & 255}.${k & 255}.0 0.0.0.255 any eq ${(k % 60000) + 1}`;
  return ['ip access-list extended BIG', ...Array.from({ length: entries }, entry), '!'];
}

function head(): string[] {
  const shapes = Array.from({ length: 10 }, (_, k) => `${(k + 1) * 100}M`);
  return [
    'version 17.6',
    'service timestamps log datetime msec',
    'service password-encryption',
    'hostname edge1',
    '!',
    'aaa new-model',
    'aaa authentication login default group tacacs+ local',
    'ip cef',
    '!',
    ...['class-map match-any VOICE', ' match dscp ef', '!'],
    ...shapes.flatMap(shape => [`policy-map SHAPE-${shape}`, ' class class-default', `  shape average ${shape.slice(0, -1)}000000`, '!']),
    ...['interface Loopback0', ' ip address 192.0.2.1 255.255.255.255', '!'],
  ];
}

function tail(): string[] {
  return [
    'ip community-list standard ANNOUNCE permit 64500:100',
    'ip as-path access-list 99 permit _6451[2-9]_',
    'logging host 192.0.2.20',
    'ntp server 192.0.2.21',
    'snmp-server location rack 4',
    '!',
    'line con 0',
    ' exec-timeout 5 0',
    'line vty 0 4',
    ' transport input ssh',
    '!',
    'end',
  ];
}
