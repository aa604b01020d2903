/** Routes that are put into tables of other VRFs of the device too (Junos: rib-groups, instance-import). */
import { derivedFrom } from '../../model/derived.ts';
import type { Device } from '../../model/device.ts';
import type { PolicyUse } from '../../model/policy.ts';
import type { Family } from '../../net/address.ts';
import { emptyAttributes } from '../attributes.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { finalNextHops, type Rib, type RibRoute, setRoute } from '../rib.ts';

/** From one VRF to another. */
export interface TableCopy {
  readonly from: string;
  readonly to: string;
  readonly family: Family;
  /** Which routes; undefined: those that the policies accept, whatever their protocol. */
  readonly protocol?: string;
  /** Of BGP: what neighbors whose routes are meant name. */
  readonly group?: string;
  readonly policies: readonly PolicyUse[];
}

/** All copies of a device, those of BGP among them. */
export const copiesOf = derivedFrom((device: Device): readonly TableCopy[] => [...groupCopies(device), ...importCopies(device)]);

function groupCopies({ sharing }: Device): TableCopy[] {
  if (!sharing) return [];
  const ofGroup = (name: string, family: Family, vrf: string | undefined, rest: Pick<TableCopy, 'protocol' | 'group'>): TableCopy[] => {
    const { tables = [], policies = [] } = sharing.groups.get(name) ?? {};
    const [first, ...others] = tables.map(vrfOfTable).filter(table => table?.family === family);
    if (!first || (vrf !== undefined && first.vrf !== vrf)) return [];
    return others.flatMap(other => (other ? [{ from: first.vrf, to: other.vrf, family, policies, ...rest }] : []));
  };
  const used = sharing.uses.flatMap(({ group, vrf, protocol, family }) => ofGroup(group.value, family, vrf, { protocol }));
  const ofBgp = [...sharing.groups.keys()].flatMap(group =>
    ([4, 6] as const).flatMap(family => ofGroup(group, family, undefined, { protocol: 'bgp', group })),
  );
  return [...used, ...ofBgp];
}

/** `inet.0` is the main table of IPv4; others carry multicast, labels or MPLS. */
function vrfOfTable(name: string): { readonly vrf: string; readonly family: Family } | undefined {
  const found = /^(?:(.+)\.)?inet(6?)\.0$/.exec(name);
  return found ? { vrf: found[1] ?? 'default', family: found[2] ? 6 : 4 } : undefined;
}

function importCopies(device: Device): TableCopy[] {
  const names = ['default', ...device.vrfs.keys()];
  return (device.sharing?.imports ?? []).flatMap(({ vrf, policies }) =>
    names.filter(name => name !== vrf).flatMap(from => ([4, 6] as const).map((family): TableCopy => ({ from, to: vrf, family, policies }))),
  );
}

/** Puts copies of routes of interior protocols, interfaces and static routes in; a copy is not copied, and never takes the place of an own route. */
export function addCopies(ribOf: (vrf: string) => Rib | undefined, device: Device): void {
  const copies = copiesOf(device).filter(({ protocol }) => protocol !== 'bgp');
  const found = copies.flatMap(copy => copied(ribOf(copy.from), device, copy).map(route => ({ to: copy.to, route })));
  for (const { to, route } of found) {
    const rib = ribOf(to);
    const own = rib?.routes.get(route.prefix)?.find(({ protocol, process }) => protocol === route.protocol && process === route.process);
    if (rib && !own) setRoute(rib, route);
  }
}

function copied(rib: Rib | undefined, device: Device, copy: TableCopy): RibRoute[] {
  const { family, protocol, from, policies } = copy;
  if (!rib) return [];
  return rib.routes.entries(family).flatMap(({ value }) =>
    value.flatMap(route => {
      if (route.protocol === 'bgp' || route.copied || (protocol !== undefined && route.protocol !== protocol)) return [];
      const whole: RibRoute = { ...route, nextHops: finalNextHops(rib, route), copied: true };
      if (policies.length === 0) return [whole];
      const { prefix, tag, metric, distance } = route;
      const attributes = { ...emptyAttributes, nextHop: route.nextHops[0]?.via, tag, med: metric };
      const input = {
        device,
        prefix,
        attributes,
        protocol: route.protocol,
        direction: 'local',
        localPreference: 100,
        instance: from,
      } as const;
      const { verdict, attributes: changed, atEnd } = evaluatePolicies(policies, input, true);
      if (verdict === 'reject') return [];
      // What becomes of routes that no term decides is not documented.
      const open = route.open || verdict === 'unknown' || atEnd || changed.assumed !== undefined || undefined;
      return [{ ...whole, tag: changed.tag, metric: changed.med ?? metric, distance: changed.preference ?? distance, open }];
    }),
  );
}
