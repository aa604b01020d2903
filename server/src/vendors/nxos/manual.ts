/** What commands of NX-OS do where nothing is written, and what only they do. */
import { fact, manualOf, type Phrases } from '../../notation/manual.ts';
import { lineWords } from '../manual/index.ts';

const unicast = 'Cisco NX-OS Unicast Routing Command Reference';
const switching = 'Cisco NX-OS Layer 2 Switching Command Reference';
const interfaces = 'Cisco NX-OS Interfaces Command Reference';
const security = 'Cisco NX-OS Security Command Reference';

const facts: Phrases = {
  'bgp > timers bgp': fact('60 and 180 seconds.', unicast),
  'neighbor|template > timers': fact('The times of the process, 60 and 180 seconds unless set there.', unicast),
  'area default-cost': fact('1.', unicast),
  'ospf|ospfv3 > router-id': fact('An address of a loopback, else of another interface, is taken when the process starts.', unicast),
  'ip arp timeout': fact('1500 seconds.', unicast),
  'spanning-tree mode': fact('Rapid PVST+.', switching),
  'mac address-table aging-time': fact('1800 seconds.', switching),
  'interface > mtu': fact('1500.', interfaces),
  'vpc > delay restore': fact('30 seconds.', interfaces),
  'vpc > role priority': fact('32667; between equal ranks the lowest MAC address leads.', interfaces),
  'copp profile': fact('Strict, as chosen when the switch was set up.', security),
};

export const manual = manualOf(lineWords, facts);
