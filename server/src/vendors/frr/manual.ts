/** What commands of FRRouting do where nothing is written, and what only they do. */
import { fact, manualOf, type Phrases } from '../../notation/manual.ts';
import { lineWords } from '../manual/index.ts';

const bgp = 'FRRouting user guide: BGP';
const bfd = 'FRRouting user guide: BFD';
const isis = 'FRRouting user guide: IS-IS';
const rpki = 'FRRouting user guide: RPKI';

const facts: Phrases = {
  'bgp > timers bgp': fact('60 and 180 seconds with the traditional profile, 3 and 9 with that for data centres.', bgp),
  'neighbor > timers': fact('The times of the process.', bgp),
  'neighbor > timers connect': fact('120 seconds with the traditional profile, 10 with that for data centres.', bgp),
  'bfd > receive-interval|transmit-interval': fact('300 milliseconds.', bfd),
  'bfd > detect-multiplier': fact('3.', bfd),
  'isis metric': fact('10, whatever the bandwidth.', isis),
  'isis > is-type': fact('Both levels.', isis),
  'rpki > polling_period': fact('3600 seconds.', rpki),
  'rpki > expire_interval': fact('7200 seconds.', rpki),
  'rpki > retry_interval': fact('600 seconds.', rpki),
};

export const manual = manualOf(lineWords, facts);
