/** What commands of EOS do where nothing is written, and what only they do. */
import { fact, manualOf, type Phrases } from '../../notation/manual.ts';
import { lineWords } from '../manual/index.ts';

const userManual = 'Arista EOS User Manual';
const releases = 'Arista EOS release notes';

const facts: Phrases = {
  'bgp > timers bgp': fact('60 and 180 seconds.', userManual),
  'neighbor > timers': fact('The times of the process, 60 and 180 seconds unless set there.', userManual),
  'neighbor > maximum-routes': fact('12,000 routes; a neighbor with a full table needs a higher number, or 0 for none.', userManual),
  'ip routing $': fact('Off: the switch does not route.', userManual),
  'ipv6 unicast-routing $': fact('Off: the switch does not route IPv6.', userManual),
  'interface > ^ switchport $': fact('On: Ethernet ports are switch ports.', userManual),
  'spanning-tree mode': fact('MSTP.', userManual),
  'spanning-tree priority': fact('32768.', userManual),
  'lldp run': fact('On.', userManual),
  'interface > mtu': fact('1500 on routed ports.', userManual),
  'interface > load-interval': fact('300 seconds.', userManual),
  'arp timeout': fact('14400 seconds (four hours).', userManual),
  'mac address-table aging-time': fact('300 seconds.', userManual),
  'mlag > reload-delay': fact('300 seconds.', userManual),
  'bfd interval min-rx|min_rx multiplier': fact('300 milliseconds, and 3 missed ones.', userManual),
  'idle-timeout': fact('Sessions stay open.', userManual),
  'isis metric': fact('10, whatever the bandwidth.', userManual),
  'isis hello-interval': fact('10 seconds.', userManual),
  'isis > is-type': fact('Both levels.', userManual),
  'service routing protocols model': fact('Multi-agent from release 4.30 on, ribd before.', releases),
};

export const manual = manualOf(lineWords, facts);
