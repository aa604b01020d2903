/** What border routers make of areas: stubs, summaries that are held back or joined into ranges (RFC 2328 sections 3.6 and 12.4.3, RFC 3101). */
import { contains, defaultPrefix, formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { aclAnswer, findAcl, findPrefixList, prefixListAnswer } from '../policy/lists.ts';
import type { OspfRouter, OspfWay } from './ospf-router.ts';

export const backbone = '0';

export function areasOf({ ports, joinsBackbone }: OspfRouter): string[] {
  return [...new Set([...ports.map(port => port.area), ...(joinsBackbone ? [backbone] : [])])];
}

/** A router in several areas, one of them the backbone (RFC 3509 section 2.2). */
export function isBorder(router: OspfRouter): boolean {
  const areas = areasOf(router);
  return areas.length > 1 && areas.includes(backbone);
}

export function areaKind({ process }: OspfRouter, area: string): 'normal' | 'stub' | 'nssa' {
  return process.areas.get(area)?.type ?? 'normal';
}

/** The default route that a border router announces into an area without external routes, in place of them. */
export function stubDefault(border: OspfRouter, area: string): OspfWay[] {
  if (!announcesDefault(border, area)) return [];
  const { family } = border.ports[0]!.prefix;
  const cost = border.process.stubCosts?.get(area) ?? 1;
  return [{ prefix: defaultPrefix(family), reached: { distance: cost, nextHops: [] } }];
}

function announcesDefault(border: OspfRouter, area: string): boolean {
  const { process, device } = border;
  const kind = areaKind(border, area);
  const announces = device.defaults.quirks.ospfStubDefaults?.[process.version] ?? [];
  if (kind === 'normal') return false;
  if (announces.includes(kind)) return true;
  if (announces.includes('cost-written')) return process.stubCosts?.has(area) === true;
  return kind === 'nssa' && announces.includes('nssa-no-summary') && hidesSummaries(border, area);
}

export function hidesSummaries({ process }: OspfRouter, area: string): boolean {
  return process.areas.get(area)?.noSummary === true;
}

/** Routes inside an area as its border router tells others: those of a range as one, with the highest of their costs unless one is written. */
export function condensed(border: OspfRouter, area: string, ways: readonly OspfWay[]): OspfWay[] {
  const ranges = (border.process.ranges ?? []).filter(range => range.area === area);
  if (ranges.length === 0) return [...ways];
  const told: OspfWay[] = [];
  const joined = new Map<string, OspfWay>();
  for (const way of ways) {
    const range = ranges.find(({ prefix }) => contains(prefix, way.prefix));
    if (!range) told.push(way);
    if (!range?.advertise) continue;
    const key = formatPrefix(maskPrefix(range.prefix));
    const distance = range.cost ?? Math.max(joined.get(key)?.reached.distance ?? 0, way.reached.distance);
    joined.set(key, { prefix: maskPrefix(range.prefix), reached: { distance, nextHops: [] } });
  }
  return [...told, ...joined.values()];
}

/** Ranges that stand for something: the border router drops what no more specific route takes. Other routers make none (RFC 2328 section 12.4.3). */
export function activeRanges(border: OspfRouter, area: string, ways: readonly OspfWay[], hiddenToo = false): Prefix[] {
  if (!isBorder(border)) return [];
  return (border.process.ranges ?? [])
    .filter(range => range.area === area && (range.advertise || hiddenToo) && ways.some(way => contains(range.prefix, way.prefix)))
    .map(({ prefix }) => maskPrefix(prefix));
}

/** Lists of a border router let a route pass from one area into another (`filter-list`, `import-list`, `export-list`). */
export function passes({ device, process }: OspfRouter, prefix: Prefix, from: string, into: string): boolean {
  return (process.areaFilters ?? []).every(({ area, direction, kind, list }) => {
    if (area !== (direction === 'in' ? into : from)) return true;
    if (kind === 'acl') {
      const acl = findAcl(device, list, prefix.family);
      return !acl || aclAnswer(acl, prefix) === 'permit';
    }
    const found = findPrefixList(device, list, prefix.family);
    return !found || prefixListAnswer(found, prefix) === 'permit';
  });
}
