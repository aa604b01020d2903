/** What commands of IOS XR do where nothing is written, and what only they do. */
import { fact, manualOf, type Phrases } from '../../notation/manual.ts';
import { lineWords, policyLanguageWords } from '../manual/index.ts';

const bgp = 'Cisco IOS XR Routing Command Reference: BGP';
const isis = 'Cisco IOS XR Routing Command Reference: IS-IS';
const system = 'Cisco IOS XR System Management and Interface Command References';

const facts: Phrases = {
  'bgp > timers bgp': fact('60 and 180 seconds.', bgp),
  'neighbor|neighbor-group|session-group > timers': fact('The times of the process, 60 and 180 seconds unless set there.', bgp),
  'advertisement-interval': fact('30 seconds to external neighbors, none to internal ones.', bgp),
  'maximum-prefix': fact('A limit of the software holds: 1048576 IPv4 and 524288 IPv6 unicast routes in many releases.', bgp),
  'isis > metric': fact('10, whatever the bandwidth.', isis),
  'isis > is-type': fact('Both levels.', isis),
  'interface > mtu': fact('1514 on Ethernet, its header included.', system),
  'proxy-arp': fact('Off.', system),
  'arp timeout': fact('14400 seconds (four hours).', system),
  'line > exec-timeout': fact('10 minutes.', system),
  'ssh timeout': fact('30 seconds.', system),
};

export const manual = manualOf(lineWords, policyLanguageWords, facts);
