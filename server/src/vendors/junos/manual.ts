/** What commands of Junos do where nothing is written, and what only they do. */
import { fact, manualOf, type Phrases } from '../../notation/manual.ts';
import { pathWords } from '../manual/index.ts';

const bgp = 'Junos OS BGP User Guide';
const ospf = 'Junos OS OSPF User Guide';
const isis = 'Junos OS IS-IS User Guide';
const routing = 'Junos OS Protocol-Independent Routing Properties User Guide';
const interfaces = 'Junos OS Interfaces Fundamentals';

const facts: Phrases = {
  'bgp > hold-time': fact('90 seconds.', bgp),
  'bgp > preference': fact('170.', bgp),
  'bgp > multihop ttl': fact('64.', bgp),
  'bgp > local-preference': fact('100.', bgp),
  'bgp > family': fact('IPv4 unicast only.', bgp),
  'validation > max-sessions': fact('2.', bgp),
  'validation session port': fact('2222.', bgp),
  'ospf|ospf3 > priority': fact('128.', ospf),
  'ospf|ospf3 > reference-bandwidth': fact('100 Mbit/s: all interfaces from 100 Mbit/s on cost 1.', ospf),
  'ospf > preference': fact('10 inside OSPF, 150 for external routes.', ospf),
  'ospf|ospf3 > external-preference': fact('150.', ospf),
  'isis > metric': fact('10, whatever the bandwidth.', isis),
  'isis level preference': fact('15 for level 1, 18 for level 2.', isis),
  'aggregate route preference': fact('130.', routing),
  'interfaces mtu': fact('1514 on Ethernet, its header included.', interfaces),
  'bfd-liveness-detection multiplier': fact('3.', routing),
};

export const manual = manualOf(pathWords, facts);
