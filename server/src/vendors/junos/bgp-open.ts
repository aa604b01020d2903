/** Statements of BGP of Junos that may change routes in ways that are not modelled. Source: Junos BGP User Guide, configuration statements. */
import type { OpenConcern } from '../../model/bgp.ts';
import { type Fact, fact } from '../../model/fact.ts';
import { formatAddress } from '../../net/address.ts';
import type { Capture } from '../../notation/capture.ts';
import type { Line } from '../../notation/command.ts';
import type { PathCommand } from '../../notation/paths.ts';
import type { OpenWords } from '../open-lines.ts';
import { type BgpWhere, everything } from './bgp-where.ts';

const words: OpenWords = {
  received: ['drop-path-attributes', 'nexthop-resolution no-resolution', 'resolve-vpn', 'rib-list-in', 'topology'],
  sent: [
    'advertise-inactive-if',
    'aigp-originate',
    'local-ipv4-address',
    'local-ipv6-address',
    'local-preference-out',
    'metric-out igp',
    'metric-out minimum-igp',
    'metric-out effective-aigp',
    'multihop nexthop-self',
    'no-client-reflect',
    'no-install',
    'no-nexthop-change',
    'optimal-route-reflection',
    'route-server-client',
    'strip-nexthop',
  ],
  session: ['forwarding-context', 'graceful-shutdown', 'no-prepend-global-as'],
};

const known = (Object.entries(words) as [OpenConcern, readonly string[]][]).flatMap(([concerns, lines]) =>
  lines.map(line => ({ concerns, line })),
);

/** The statements of a neighbor, a group or all of BGP, of which those that are named above also say so. */
export function openStatements<Where extends BgpWhere>(table: readonly PathCommand<Where>[]): readonly PathCommand<Where>[] {
  return table.map(each => {
    const mine = known.filter(({ line }) => each.template.split(' ')[0] === line.split(' ')[0]);
    return mine.length === 0 ? each : opening(each, mine);
  });
}

function opening<Where extends BgpWhere>(each: PathCommand<Where>, mine: typeof known): PathCommand<Where> {
  const before = each.apply as ((args: Where, line: Line<undefined>, captures: readonly Capture[]) => Fact | readonly Fact[]) | undefined;
  const apply = (args: Where, line: Line<undefined>, captures: readonly Capture[]) => {
    const said = [before?.(args, line, captures) ?? []].flat();
    const text = `${captures.map(({ slot, word }) => (slot.keyword ? slot.token : word.text)).join(' ')} `;
    const found = mine.find(({ line: named }) => text.includes(` ${named} `));
    return found ? [...said, openFact(found, args, line)] : said;
  };
  return { ...each, apply: apply as unknown as PathCommand<Where>['apply'] };
}

function openFact(
  { concerns, line: value }: (typeof known)[number],
  { instance, group, peer }: BgpWhere,
  { place }: Line<undefined>,
): Fact {
  const name = peer ? formatAddress(peer.value) : (group?.value ?? everything);
  return fact('bgp', instance?.value ?? 'default', place, draft => {
    draft.unsupported = [...(draft.unsupported ?? []), { value, place, concerns, peer: name }];
  });
}
