/** What commands of IOS and IOS-XE do where nothing is written, and what only they do. */
import { fact, manualOf, type Phrases } from '../../notation/manual.ts';
import { lineWords } from '../manual/index.ts';

const bgp = 'Cisco IOS IP Routing: BGP Command Reference';
const ospf = 'Cisco IOS IP Routing: OSPF Command Reference';
const isis = 'Cisco IOS IP Routing: IS-IS Command Reference';
const eigrp = 'Cisco IOS IP Routing: EIGRP Command Reference';
const ip = 'Cisco IOS IP Addressing Services and Application Services Command References';
const management = 'Cisco IOS Configuration Fundamentals Command Reference';
const security = 'Cisco IOS Security Command Reference';
const link = 'Cisco IOS Interface and Hardware Component Command Reference';
const sla = 'Cisco IOS IP SLAs Command Reference';

const facts: Phrases = {
  'bgp > timers bgp': fact('60 and 180 seconds.', bgp),
  'neighbor|peer-session > timers': fact('The times of the process, 60 and 180 seconds unless set there.', bgp),
  'advertisement-interval': fact('30 seconds to external neighbors, none to internal ones and to those in a VRF.', bgp),
  'bgp dampening': fact('Off. Without numbers behind it: half-life 15 minutes, reuse at 750, suppress at 2000, at most an hour.', bgp),
  'bgp scan-time': fact('60 seconds.', bgp),
  'transport path-mtu-discovery': fact('On.', bgp),
  'bgp log-neighbor-changes': fact('On.', bgp),
  'isis metric': fact('10, whatever the bandwidth.', isis),
  'isis > metric': fact('10, whatever the bandwidth.', isis),
  'isis hello-interval': fact('10 seconds; a third of that for the designated router.', isis),
  'isis > is-type': fact('Both levels for the first process.', isis),
  'isis > max-lsp-lifetime': fact('1200 seconds.', isis),
  'isis > lsp-refresh-interval': fact('900 seconds.', isis),
  'isis > metric-style wide': fact('Narrow costs, up to 63.', isis),
  'ip hello-interval eigrp': fact('5 seconds, 60 on slow networks without multicast.', eigrp),
  'ip hold-time eigrp': fact('Three times the hello interval.', eigrp),
  'ip bandwidth-percent eigrp': fact('50 percent.', eigrp),
  'eigrp > hello-interval': fact('5 seconds, 60 on slow networks without multicast.', eigrp),
  'eigrp > hold-time': fact('Three times the hello interval.', eigrp),
  'interface > mtu': fact('1500 on Ethernet.', link),
  'interface > load-interval': fact('300 seconds.', link),
  'interface > keepalive': fact('10 seconds.', link),
  'interface > carrier-delay': fact('2 seconds.', link),
  'arp timeout': fact('14400 seconds (four hours).', ip),
  'ip proxy-arp': fact('On.', ip),
  'ip unreachables': fact('On.', ip),
  'ip source-route': fact('On.', ip),
  'ip domain lookup': fact('On.', ip),
  'ip domain-lookup': fact('On.', ip),
  'ipv6 nd ra-interval|interval': fact('200 seconds.', ip),
  'ipv6 nd ra interval': fact('200 seconds.', ip),
  'ipv6 nd ra-lifetime|lifetime': fact('1800 seconds.', ip),
  'ip nat translation timeout': fact('86400 seconds (a day).', ip),
  'line > exec-timeout': fact('10 minutes.', management),
  'cdp run': fact('On.', management),
  'lldp run': fact('Off.', management),
  'logging trap': fact('Informational messages and graver ones.', management),
  'logging facility': fact('The messages go to local7.', management),
  'ip ssh time-out': fact('120 seconds.', security),
  'ip ssh authentication-retries': fact('3.', security),
  'ip ssh version': fact('Versions 1 and 2 are both accepted.', security),
  'isakmp > encr|encryption': fact('DES, which is broken.', security),
  'isakmp > hash': fact('SHA-1.', security),
  'isakmp > group': fact('1, which is too small today.', security),
  'isakmp > lifetime': fact('86400 seconds (a day).', security),
  'set security-association lifetime seconds': fact('3600 seconds.', security),
  'sla > frequency': fact('60 seconds.', sla),
  'sla > timeout': fact('5000 milliseconds.', sla),
  'sla > threshold': fact('5000 milliseconds.', sla),
  'area default-cost': fact('1.', ospf),
  'router ospf > log-adjacency-changes': fact('On.', ospf),
};

export const manual = manualOf(lineWords, facts);
