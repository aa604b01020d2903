/** Settings that stand above the objects they hold for: attributes of static routes, and what protocols of a VRF share. */
import type { Bgp } from './bgp.ts';
import type { Objects, RoutingOptions, StaticAttributes } from './fact.ts';
import type { AggregateRoute, Ospf, StaticRoute } from './igp.ts';
import { sameMembers } from './same.ts';

type Statics = ReadonlyMap<string, Objects['static']>;

/** All static routes with what is said of their prefix and of their table. */
export function staticRoutesOf(objects: Statics): readonly StaticRoute[] {
  const defaults = new Map<string, StaticAttributes>();
  for (const object of objects.values())
    if (object.defaults) defaults.set(`${object.defaults.vrf} ${object.defaults.family}`, object.defaults);
  return [...objects.values()].flatMap(({ routes, shared }) =>
    routes.map(route => fill(route, shared, defaults.get(`${route.vrf} ${route.prefix.family}`))),
  );
}

/** The route itself where nothing is missing in it. */
function fill(route: StaticRoute, ...above: readonly (StaticAttributes | undefined)[]): StaticRoute {
  let filled: StaticRoute = route;
  for (const attributes of above) {
    for (const name of inheritable) {
      const value = attributes?.[name];
      if (value !== undefined && filled[name] === undefined) filled = { ...filled, [name]: value };
    }
  }
  return filled;
}

const inheritable = [
  'distance',
  'tag',
  'tracked',
  'metric',
  'resolves',
  'communities',
  'keptBack',
  'writesPath',
] as const satisfies (keyof StaticAttributes)[];

export function aggregateRoutesOf(objects: Statics): readonly AggregateRoute[] {
  return [...objects.values()].flatMap(({ aggregate }) => aggregate ?? []);
}

const previous = new WeakMap<ReadonlyMap<string, Bgp>, ReadonlyMap<string, Bgp>>();
const filled = new WeakMap<Bgp, { readonly own?: RoutingOptions; readonly main?: RoutingOptions; readonly bgp: Bgp }>();

/** Processes with the AS number, router id and confederation that their VRF, or the device, gives them. Those that need nothing keep their identity. */
export function fillBgp(
  processes: ReadonlyMap<string, Bgp>,
  routing: ReadonlyMap<string, RoutingOptions> | undefined,
): ReadonlyMap<string, Bgp> {
  if (!routing || processes.size === 0) return processes;
  const result = new Map([...processes].map(([vrf, bgp]) => [vrf, fillProcess(bgp, routing.get(vrf), routing.get('default'))]));
  const before = previous.get(processes);
  if (before && [...result].every(([vrf, bgp]) => before.get(vrf) === bgp)) return before;
  previous.set(processes, result);
  return result;
}

function fillProcess(bgp: Bgp, own: RoutingOptions | undefined, main: RoutingOptions | undefined): Bgp {
  const known = filled.get(bgp);
  if (known && sameOptions(known.own, own) && sameOptions(known.main, main)) return known.bgp;
  const written = bgp.asn.value > 0 ? bgp.asn : undefined;
  const result: Bgp = {
    ...bgp,
    asn: written ?? own?.asn ?? main?.asn ?? bgp.asn,
    routerId: bgp.routerId ?? own?.routerId ?? main?.routerId,
    confederation: bgp.confederation ?? own?.confederation ?? main?.confederation,
    groups: withLoops(bgp, own?.loops ?? main?.loops),
  };
  filled.set(bgp, { own, main, bgp: result });
  return result;
}

const filledOspf = new WeakMap<readonly Ospf[], readonly Ospf[]>();
const knownOspf = new WeakMap<Ospf, { readonly routerId: RoutingOptions['routerId']; readonly ospf: Ospf }>();

/** The same of OSPF, which takes the router ID alone. */
export function fillOspf(processes: readonly Ospf[], routing: ReadonlyMap<string, RoutingOptions> | undefined): readonly Ospf[] {
  if (!routing) return processes;
  const result = processes.map(process => {
    const routerId = process.routerId ?? routing.get(process.vrf)?.routerId ?? routing.get('default')?.routerId;
    if (routerId === process.routerId) return process;
    const known = knownOspf.get(process);
    if (known?.routerId === routerId) return known!.ospf;
    const ospf = { ...process, routerId };
    knownOspf.set(process, { routerId, ospf });
    return ospf;
  });
  const before = filledOspf.get(processes) ?? processes;
  if (sameMembers(before, result)) return before;
  filledOspf.set(processes, result);
  return result;
}

/** The number of own ASNs that a received path may hold, said for the whole device, stands above all groups. */
function withLoops(bgp: Bgp, loops: number | undefined): Bgp['groups'] {
  const above = bgp.groups.get('*');
  if (loops === undefined || !above || above.anyFamily.allowAsIn !== undefined) return bgp.groups;
  return new Map(bgp.groups).set('*', { ...above, anyFamily: { ...above.anyFamily, allowAsIn: loops } });
}

/** Located values keep their identity while their lines are unchanged. */
function sameOptions(a: RoutingOptions | undefined, b: RoutingOptions | undefined): boolean {
  if (a === b) return true;
  return !!a && !!b && a.asn === b.asn && a.routerId === b.routerId && a.loops === b.loops && sameConfederation(a, b);
}

function sameConfederation({ confederation: a }: RoutingOptions, { confederation: b }: RoutingOptions): boolean {
  return a === b || (!!a && !!b && a.identifier === b.identifier && sameMembers(a.members, b.members));
}
