/** Random edits of interfaces, of protocols inside and of what routers take from one protocol into another, in the language of FRR. */
import type { LineEdit } from './policy-edits.ts';
import type { Random } from './random.ts';

const ofInterface = [
  'shutdown',
  'ip address 203.0.113.1/30',
  'ip address 203.0.113.77/32',
  'ip address 10.9.9.1/24',
  'ip ospf area 0',
  'ip ospf passive',
  'ip ospf hello-interval 7',
  'ip ospf network point-to-point',
  'isis metric 33',
  'description somebody',
];
const ofOspf = [
  'passive-interface default',
  'redistribute connected',
  'redistribute static',
  'default-information originate always',
  'network 0.0.0.0/0 area 0',
  'distance 180',
];
const taken = ['connected', 'static', 'ospf', 'isis', 'connected metric 5', 'static metric 9'];
const gone = /^ +(shutdown|ip address |ip ospf |isis |passive-interface |redistribute |network .* area )/;

/** A line that comes below its block, the cost of a link that changes, or a line that goes. Undefined where nothing of the kind is there. */
export function editInside(lines: readonly string[], { int, pick }: Random): LineEdit | undefined {
  const find = (pattern: RegExp) => lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));
  const below = (pattern: RegExp, text: string): LineEdit | undefined => {
    const places = find(pattern);
    if (places.length === 0) return undefined;
    const at = pick(places);
    return { first: at + 1, last: at, lines: [text] };
  };
  switch (int(6)) {
    case 0:
      return below(/^interface \S/, ` ${pick(ofInterface)}`);
    case 1:
      return below(/^interface \S/, ` ip ospf cost ${1 + int(60)}`);
    case 2:
      return below(/^router ospf\b/, ` ${pick(ofOspf)}`);
    case 3:
      return below(/^ address-family ipv4 unicast/, `  redistribute ${pick(taken)}`);
    default: {
      const places = find(gone);
      if (places.length === 0) return undefined;
      const at = pick(places);
      return { first: at, last: at, lines: [] };
    }
  }
}
