/** Code lenses above neighbors and announced prefixes; their titles are worked out when they come into view. */
import { formatPrefix, maskPrefix } from '../net/prefix.ts';
import { type Place, type Position, rangeOf } from '../text/place.ts';
import { pathsOf, receivedFrom, sessionOf, winnerText } from './simulated.ts';
import type { FileView } from './view.ts';

/** What a lens is about; plain data that editors keep until they ask for its title. */
export type LensSubject =
  | { readonly about: 'peer'; readonly vrf: string; readonly peer: string }
  | { readonly about: 'prefix'; readonly vrf: string; readonly family: 4 | 6; readonly prefix: string };

export interface Lens {
  readonly position: Position;
  readonly subject: LensSubject;
}

/** The most lenses of one file. */
const most = 2000;

export function codeLenses({ device, file }: FileView): readonly Lens[] {
  const lenses: Lens[] = [];
  const add = (place: Place, subject: LensSubject) => {
    if (place.at.file === file && lenses.length < most) lenses.push({ position: rangeOf(place).start, subject });
  };
  for (const { vrf, peers, families } of device.bgp.values()) {
    for (const { name, place, listenRange } of peers.values()) if (!listenRange) add(place, { about: 'peer', vrf, peer: name });
    for (const { networks, aggregates } of families.values()) {
      for (const { prefix, place } of [...networks, ...aggregates])
        add(place, { about: 'prefix', vrf, family: prefix.family, prefix: formatPrefix(maskPrefix(prefix)) });
    }
  }
  return lenses;
}

/** What the lens says now. */
export function lensTitle(view: FileView, subject: LensSubject): string {
  if (!view.simulation) return subject.about === 'peer' ? 'best paths' : `best paths of ${subject.prefix}`;
  if (subject.about === 'prefix') {
    const paths = pathsOf(view, subject.vrf, subject.family, subject.prefix);
    return paths ? winnerText(paths) : 'not in the BGP table';
  }
  const session = sessionOf(view, subject.vrf, subject.peer);
  if (session?.state === 'down') return `session down: ${session.why}`;
  const count = receivedFrom(view, subject.vrf, subject.peer) ?? 0;
  if (session?.state === 'external' && count === 0)
    return `session${session.remoteAs === undefined ? '' : ` with AS ${session.remoteAs}`} outside this workspace`;
  const where = session?.remote ? `from ${session.remote.device}` : 'from outside';
  return `${count.toLocaleString('en')} ${count === 1 ? 'prefix' : 'prefixes'} received ${where}`;
}
