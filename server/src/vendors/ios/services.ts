/** Services of the device: tracking, probes, keys, address translation, DHCP and the IP settings of the whole router. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens } from './opens.ts';

const { command, block } = commandsOf<unknown>();

const trackBody: Commands<unknown> = [
  command('object <track:track> [<options:word...>]', 'Another tracked object that counts.'),
  command('<what:delay|threshold|default-state|ip|ipv6|carrier-delay> <options:word...>', 'A setting of the tracked object.'),
  command('ip vrf <vrf:vrf>', 'The VRF of the tracked route.'),
];

const slaBody: Commands<unknown> = [
  command('vrf <vrf:vrf>', 'The VRF that the probe is sent in.'),
  command('icmp-echo <host:word> source-interface <interface>', 'Asks for an echo from an interface.'),
  command(
    '<what:icmp-echo|udp-jitter|udp-echo|tcp-connect|http|dns|dhcp|path-echo|path-jitter|ftp|ethernet|mpls|frequency|timeout|threshold|tag|owner|tos|request-data-size|verify-data|history|data-pattern|enhanced-history|life|traffic-class|samples-of-history-kept|buckets-of-history-kept|lives-of-history-kept|filter-for-history|http-raw-request> <options:word...>',
    'A setting of the probe.',
  ),
];

const probes: Commands<unknown> = [
  block(
    'track <track:=track> interface <interface> <what:line-protocol|ip> [<options:word...>]',
    'Watches an interface.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> ip sla <probe:ip-sla> [<what:reachability|state>]',
    'Watches a probe.',
    opens(() => trackBody),
  ),
  block(
    'track <track:=track> <options:word...>',
    'Watches a route or other objects.',
    opens(() => trackBody),
  ),
  block(
    'ip sla <probe:=ip-sla>',
    'Opens a probe.',
    opens(() => slaBody),
  ),
  block(
    'ip sla monitor <probe:=ip-sla>',
    'Opens a probe.',
    opens(() => slaBody),
  ),
  command('ip sla schedule <probe:ip-sla> <options:word...>', 'When a probe runs.'),
  command('ip sla reaction-configuration <probe:ip-sla> <options:word...>', 'What the result of a probe causes.'),
  command(
    'ip sla <what:responder|enable|auto|group|key-chain|logging|low-memory|server|reset|restart> [<options:word...>]',
    'A setting of probes.',
  ),
];

const key: Commands<unknown> = [
  command('key-string [<encryption:0-7>] <secret:secret>', 'The secret of the key.'),
  command(
    '<what:accept-lifetime|send-lifetime|cryptographic-algorithm|send-id|recv-id|include-tcp-options> [<options:word...>]',
    'A setting of the key.',
  ),
];
const chain: Commands<unknown> = [
  block(
    'key <key:0-2147483647>',
    'Opens a key.',
    opens(() => key),
  ),
  command('description <description:text>', 'Text for people about the keys.'),
];

const translation: Commands<unknown> = [
  command(
    'ip nat pool <pool:=nat-pool> <first:ipv4> <last:ipv4> <form:netmask|prefix-length> <size:word> [<options:word...>]',
    'Addresses that translation takes from.',
  ),
  command(
    'ip nat <side:inside|outside> source list <list:acl> pool <pool:nat-pool> [vrf <vrf:vrf>] [<options:word...>]',
    'Translates addresses that the list permits.',
  ),
  command(
    'ip nat <side:inside|outside> source list <list:acl> interface <interface> [vrf <vrf:vrf>] [<options:word...>]',
    'Translates addresses that the list permits to that of an interface.',
  ),
  command(
    'ip nat <side:inside|outside> source route-map <policy:route-map> pool <pool:nat-pool> [<options:word...>]',
    'Translates what the route map permits.',
  ),
  command(
    'ip nat <side:inside|outside> source route-map <policy:route-map> interface <interface> [<options:word...>]',
    'Translates what the route map permits to the address of an interface.',
  ),
  command('ip nat <side:inside|outside> source static <options:word...>', 'Translates one address or port.'),
  command('ip nat inside destination list <list:acl> pool <pool:nat-pool>', 'Spreads connections over servers.'),
  command(
    'ip nat <what:translation|log|service|settings|create|switchover|portmap|stateful|piggyback-support|name> <options:word...>',
    'A setting of translation.',
  ),
];

const dhcp: Commands<unknown> = [
  command(
    '<what:network|default-router|dns-server|domain-name|lease|option|host|hardware-address|client-identifier|client-name|netbios-name-server|netbios-node-type|next-server|bootfile|import|relay|address|class|update|utilization|subnet|address-range|prefix-delegation|information|link-address|sip|vendor-specific|accounting|origin|remember> [<options:word...>]',
    'A setting of the pool.',
  ),
  command('vrf <vrf:vrf>', 'The VRF of the pool.'),
];

const addressing: Commands<unknown> = [
  block(
    'ip dhcp pool <pool:word>',
    'Opens a pool of addresses for hosts.',
    opens(() => dhcp),
  ),
  block(
    'ipv6 dhcp pool <pool:word>',
    'Opens settings for hosts.',
    opens(() => dhcp),
  ),
  command('ip local pool <pool:word> <first:ipv4> [<last:ipv4>] [<options:word...>]', 'Addresses for peers.'),
  command('ip local policy route-map <policy:route-map>', 'Sends own packets by policy.'),
  command('ipv6 local policy route-map <policy:route-map>', 'Sends own IPv6 packets by policy.'),
  command('ip prefix-list <list:prefix-list> sequence-number', 'Shows the numbers of entries.'),
  command('ip host [vrf <vrf:vrf>] <name:word> <options:word...>', 'The address of a name.'),
  command('ip http access-class [<family:ipv4|ipv6>] <list:acl>', 'Who may reach the web server.'),
  command('ip http client source-interface <interface>', 'The interface whose address web servers see.'),
  command('ip <what:ftp|tftp|ssh|telnet> source-interface <interface>', 'The interface whose address servers see.'),
  command('ip ftp password [<encryption:0-7>] <secret:secret>', 'The password for file transfers.'),
  command('ip domain lookup source-interface <interface>', 'The interface whose address name servers see.'),
  command('ip name-server [vrf <vrf:vrf>] <servers:ip...>', 'Who knows the addresses of names.'),
  command('ip flow-export source <interface>', 'The interface whose address collectors see.'),
  command(
    'ip wccp [vrf <vrf:vrf>] <service:word> [redirect-list <redirect:acl>] [group-list <group:acl>] [<options:word...>]',
    'Hands web traffic to a cache.',
  ),
  command('ip default-gateway <address:ipv4>', 'The way out of a device that does not route.'),
  command('ip default-network <address:ipv4>', 'The network whose route is the default.'),
  command('ip pim [vrf <vrf:vrf>] <options:word...>', 'A setting of multicast.'),
  command('ip multicast-routing [vrf <vrf:vrf>] [<options:word...>]', 'Forwards multicast packets.'),
  command(
    'ip <what:cef|routing|classless|subnet-zero|forward-protocol|http|ssh|domain|domain-name|domain-list|domain-lookup|icmp|tcp|source-route|bootp|finger|identd|gratuitous-arps|arp|dhcp|ftp|tftp|scp|telnet|options|bgp-community|multicast|msdp|igmp|mroute|flow-export|flow-cache|flow-top-talkers|flow|nbar|rsvp|inspect|ips|urlfilter|explicit-path|radius|tacacs|alias|admission|auth-proxy|device|verify|vrf|virtual-reassembly|sap|dns|ospf|spd|rcmd|reflexive-list|security|slb|sticky-arp|traffic-export|wccp|mfib|mobile|mtu|mrm|protocol|redirects|port-map|audit|kerberos|local|casa|accounting-threshold|accounting-list|address-pool|as-path|hp-host|host-routing|load-sharing|netconf|nhrp|cgmp|tftp-server|unreachables> [<options:word...>]',
    'A setting of IP.',
  ),
  command(
    'ipv6 <what:unicast-routing|cef|multicast-routing|multicast|dhcp|nd|hop-limit|host|icmp|source-route|general-prefix|local|neighbor|pim|mld|mfib|flow|inspect|mobile|nat|port-map|spd|static|tacacs|radius|address-validate|snooping|destination-guard|source-guard|prefix-guard|multilayer-switch|ospf|rip> [<options:word...>]',
    'A setting of IPv6.',
  ),
  command('arp [vrf <vrf:vrf>] <address:ipv4> <hardware:word> arpa [<options:word...>]', 'A fixed hardware address.'),
];

export const services: Commands<unknown> = [
  ...probes,
  block(
    'key chain <name:=key-chain> [<kind:tcp|macsec>]',
    'Opens keys that change over time.',
    opens(() => chain),
  ),
  ...translation,
  ...addressing,
];
