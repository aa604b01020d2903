/** What a table heard of a prefix from a neighbor in the course of a run, as far as it noticed. */
import { sameValue } from '../../../model/same.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { attributesKey } from '../../attributes.ts';
import type { Path } from '../../path.ts';
import { acceptOnce, advertiseOnce } from '../../propagation/once.ts';
import { mostNoted } from '../../propagation/send.ts';
import type { Table, Told } from '../../propagation/table.ts';
import { endKey } from '../../sessions/limits.ts';
import type { Side, Way } from './side.ts';

/** A prefix under the name that stands for it. */
export interface Named {
  readonly key: string;
  readonly prefix: Prefix;
}

/** All that neighbors were told of a prefix, in order; undefined where not everything is known. */
export function toldBy({ offered, offeredIn, offeredBefore }: Table, key: string): readonly Told[] | undefined {
  const round = offeredIn.get(key);
  if (round === undefined) return [];
  const before = offeredBefore.get(key) ?? [];
  return before.length >= mostNoted ? undefined : [...before, { round, path: offered.get(key) }];
}

/** The paths that arrived on the way and changed something there. */
export function heardOver(side: Side, way: Way, told: readonly Told[], { key, prefix }: Named): readonly Told[] {
  const [from, to] = [side.tableOf(way.from), side.tableOf(way.to)];
  const heard: Told[] = [];
  let last: Path | undefined;
  for (const { round, path } of told) {
    const sent = path && advertiseOnce(from, { ...side.pathOf(path), prefix }, way.session, key);
    const accepted = sent && acceptOnce(to, prefix, sent, way.remote, key);
    const arrived = accepted && 'path' in accepted ? accepted.path : undefined;
    if (last === arrived || (last && arrived && attributesKey(last.attributes) === attributesKey(arrived.attributes))) continue;
    heard.push({ round, path: arrived });
    last = arrived;
  }
  return heard;
}

/** Everything arrived in the same rounds. */
export function sameHeard(a: readonly Told[], b: readonly Told[]): boolean {
  return a.length === b.length && a.every(({ round, path }, i) => round === b[i]!.round && sameArrived(path, b[i]!.path));
}

function sameArrived(a: Path | undefined, b: Path | undefined): boolean {
  if (!a || !b) return a === b;
  return attributesKey(a.attributes) === attributesKey(b.attributes) && a.validation === b.validation && sameValue(a.place, b.place);
}

/** Everything was told in the same rounds, whatever becomes of it. */
export function sameTold(a: readonly Told[], b: readonly Told[]): boolean {
  return a.length === b.length && a.every(({ round, path }, i) => round === b[i]!.round && sameOffer(path, b[i]!.path));
}

function sameOffer(a: Path | undefined, b: Path | undefined): boolean {
  if (!a || !b) return a === b;
  const [one, other] = [a.session && endKey(a.session), b.session && endKey(b.session)];
  return (
    one === other &&
    a.source === b.source &&
    a.protocol === b.protocol &&
    a.validation === b.validation &&
    attributesKey(a.attributes) === attributesKey(b.attributes)
  );
}
