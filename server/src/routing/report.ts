/** A simulation in the form of `bestpath rib --format json`: the schema of recorded networks. */
import { type Place, rangeOf } from '../text/place.ts';
import { absentPaths } from './absent.ts';
import { printCommunity } from './attributes.ts';
import type { PathResult, RouteResult, SessionResult, Simulation, Unsupported, VrfRouting } from './simulation.ts';
import { type PathReason, pathReasons } from './way/reasons.ts';

export interface RibReport {
  readonly version: 1;
  readonly converged: boolean;
  readonly messages: readonly string[];
  readonly unsupported: readonly { readonly router: string; readonly file?: string; readonly line?: number; readonly feature: string }[];
  readonly routers: Readonly<Record<string, RouterReport>>;
}

export interface RouterReport {
  readonly file: string;
  readonly vendor: string;
  readonly asn?: number;
  readonly routerId?: string;
  readonly sessions: Readonly<Record<string, object>>;
  readonly bgp: FamilyRows;
  readonly rib: FamilyRows;
  readonly vrfs: Readonly<Record<string, FamilyRows>>;
  /** With a prefix: by session that brought none (named as in `sessions`), where the path died. */
  readonly absent?: Readonly<Record<string, object>>;
}

type Rows = Readonly<Record<string, unknown>>;
type FamilyRows = { readonly ipv4: Rows; readonly ipv6: Rows };

/** Only this router, only this prefix, where given. `shownFile` turns a file's name into the one to print. */
export interface ReportOptions {
  readonly router?: string;
  readonly prefix?: string;
  readonly shownFile?: (file: string) => string;
}

export function ribReport(simulation: Simulation, { router, prefix, shownFile = file => file }: ReportOptions = {}): RibReport {
  const routers: Record<string, RouterReport> = {};
  for (const { name, file, vendor, vrfs } of simulation.devices.values()) {
    if (router !== undefined && router !== name) continue;
    const main = vrfs.get('default');
    const reasonsOf = (vrf: string, paths: readonly PathResult[]) =>
      prefix === undefined
        ? []
        : pathReasons(simulation, name, vrf, prefix, paths).map(reason => reason && reasonFields(reason, shownFile));
    routers[name] = {
      file: shownFile(file),
      vendor,
      asn: main?.asn,
      routerId: main?.routerId,
      sessions: Object.fromEntries(
        [...vrfs].flatMap(([vrf, { sessions }]) =>
          sessions.map(session => [vrf === 'default' ? session.name : `${vrf} ${session.name}`, sessionRow(session)]),
        ),
      ),
      bgp: bgpRows(main, prefix, paths => reasonsOf('default', paths)),
      rib: ribRows(main, prefix),
      vrfs: Object.fromEntries(
        [...vrfs]
          .filter(([vrf]) => vrf !== 'default')
          .map(([vrf, routing]) => [vrf, bgpRows(routing, prefix, paths => reasonsOf(vrf, paths))]),
      ),
      ...(prefix !== undefined && { absent: absentRows(simulation, name, [...vrfs.keys()], prefix, shownFile) }),
    };
  }
  return {
    version: 1,
    converged: simulation.converged,
    messages: simulation.messages,
    unsupported: simulation.unsupported.map(item => unsupportedRow(item, shownFile)),
    routers,
  };
}

function absentRows(simulation: Simulation, device: string, vrfs: readonly string[], prefix: string, shownFile: (file: string) => string) {
  return Object.fromEntries(
    vrfs.flatMap(vrf =>
      absentPaths(simulation, device, vrf, prefix).map(({ from, remote, reason, text, place }) => [
        vrf === 'default' ? from : `${vrf} ${from}`,
        { remote, reason, text, ...(place && { file: shownFile(place.at.file), line: rangeOf(place).start.line + 1 }) },
      ]),
    ),
  );
}

function unsupportedRow({ device, feature, place }: Unsupported, shownFile: (file: string) => string) {
  return { router: device, ...(place && { file: shownFile(place.at.file), line: rangeOf(place).start.line + 1 }), feature };
}

function sessionRow({ state, remoteAs, why, kind, families }: SessionResult) {
  return { state, remoteAs, why, session: kind, families };
}

function select<T>(rows: ReadonlyMap<string, T> | undefined, prefix: string | undefined, shown: (row: T) => unknown): Rows {
  if (prefix === undefined) return Object.fromEntries([...(rows ?? [])].map(([key, row]) => [key, shown(row)]));
  const row = rows?.get(prefix);
  return row === undefined ? {} : { [prefix]: shown(row) };
}

/** With a prefix: the lines that set the values which decided, and what would make the path win. */
function reasonFields({ own, other, knob }: PathReason, shownFile: (file: string) => string) {
  const located = <T extends { readonly place?: Place }>({ place, ...rest }: T) => ({
    ...rest,
    ...(place && { file: shownFile(place.at.file), line: rangeOf(place).start.line + 1 }),
  });
  const setBy = (sources: PathReason['own']) => sources.map(({ text, device, place }) => located({ text, router: device, place }));
  return { setBy: { own: setBy(own), other: setBy(other) }, ...(knob && { knob: located(knob) }) };
}

function bgpRows(
  routing: VrfRouting | undefined,
  prefix: string | undefined,
  reasonsOf: (paths: readonly PathResult[]) => readonly (object | undefined)[],
): FamilyRows {
  const rows = (paths: readonly PathResult[]) => {
    const reasons = reasonsOf(paths);
    return paths.map((path, i) => ({ ...pathRow(path), ...reasons[i] }));
  };
  return { ipv4: select(routing?.bgp.ipv4, prefix, rows), ipv6: select(routing?.bgp.ipv6, prefix, rows) };
}

function ribRows(routing: VrfRouting | undefined, prefix: string | undefined): FamilyRows {
  return { ipv4: select(routing?.rib.ipv4, prefix, routeRow), ipv6: select(routing?.rib.ipv6, prefix, routeRow) };
}

function pathRow(path: PathResult) {
  const { communities, largeCommunities, decided, best, tie, multipath, suppressed, atomicAggregate, clusterList } = path;
  return {
    from: path.from,
    nexthop: path.nextHop,
    igp: path.igp,
    aspath: path.asPath,
    aspathLength: path.asPathLength,
    origin: path.origin,
    localpref: path.localPreference ?? null,
    med: path.med ?? null,
    weight: path.weight,
    communities: communities.map(printCommunity),
    large: largeCommunities,
    valid: path.valid,
    ...(path.why !== undefined && { why: path.why }),
    best,
    ...(tie && { tie }),
    ...(multipath && { multipath }),
    ...(best && decided && { reason: decided.label }),
    ...(decided && { explanation: decided.text }),
    assumed: path.assumed,
    ...(path.outside !== undefined && { outside: path.outside }),
    ...(path.validation && { validation: path.validation }),
    ...(path.session && { session: path.session, peerRouterId: path.peerRouterId }),
    ...(path.originatorId && { originatorId: path.originatorId }),
    ...(clusterList.length > 0 && { clusterList }),
    ...(atomicAggregate && { atomicAggregate }),
    ...(path.aggregator && { aggregator: path.aggregator }),
    ...(suppressed && { suppressed }),
  };
}

/** Names of protocols as recorded networks have them. */
const protocolNames: Readonly<Record<string, string>> = { ospf3: 'ospf6' };

function routeRow({ protocol, distance, metric, nextHops }: RouteResult) {
  return {
    protocol: protocolNames[protocol] ?? protocol,
    distance,
    metric,
    nexthops: nextHops.map(({ via, interface: dev, blackhole }) => (blackhole ? { blackhole } : { via, dev })),
  };
}
