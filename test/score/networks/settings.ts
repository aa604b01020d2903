/** Settings of made-up networks: decision knobs, and what single sessions say. */
import type { NeighborDraft, NetworkDraft, RouterDraft } from './draft.ts';
import { accessList, asPathList, communityOf, prefixList } from './lists.ts';
import { changingMap, type MapUse, routeMap } from './maps.ts';

type Family = 'ipv4' | 'ipv6';

/** Knobs hold for a whole system, so that its routers agree. */
export function decisionKnobs({ dice, systems, features }: NetworkDraft): void {
  const compare = dice.chance(95);
  for (const { routers, confederation } of systems) {
    const lines = [
      ...(compare ? ['bgp bestpath compare-routerid'] : []),
      ...(dice.chance(60) ? ['bgp deterministic-med'] : []),
      ...(dice.chance(20) ? ['bgp always-compare-med'] : []),
      ...(dice.chance(15) ? [`bgp bestpath med ${confederation && dice.chance(60) ? 'confed' : 'missing-as-worst'}`] : []),
      ...(dice.chance(6) ? ['bgp bestpath as-path ignore'] : []),
      ...(confederation && dice.chance(20) ? ['bgp bestpath as-path confed'] : []),
      ...(dice.chance(20) ? ['bgp bestpath as-path multipath-relax'] : []),
      ...(dice.chance(15) ? [`bgp default local-preference ${dice.pick([50, 150, 200])}`] : []),
    ];
    for (const line of lines.slice(compare ? 1 : 0)) features.add(line.replace(/^bgp (bestpath )?/, '').replace(/ \d+$/, ''));
    for (const router of routers) router.bgp.push(...lines);
  }
}

export function processKnobs(network: NetworkDraft, router: RouterDraft): void {
  const { dice, features } = network;
  const { bgp, families } = router;
  const rare = (percent: number, feature: string, act: () => void) => {
    if (!dice.chance(percent)) return;
    features.add(feature);
    act();
  };
  if (dice.chance(92)) bgp.push('no bgp ebgp-requires-policy');
  else features.add('rfc8212');
  rare(8, 'no default family', () => {
    router.activates = true;
  });
  rare(6, 'import-check', () => bgp.push('no bgp network import-check'));
  rare(3, 'max-med', () => bgp.push(`bgp max-med administrative${dice.pick(['', ' 500'])}`));
  rare(4, 'distance of neighbors', () => families.ipv4.push(`distance ${dice.pick([50, 210])} 172.16.0.0/16`));
  rare(3, 'table-map', () =>
    families.ipv4.push(`table-map ${routeMap(network, router, { family: 4, direction: 'local', addresses: [] })}`),
  );
  rare(3, 'backdoor', () =>
    families.ipv4.push(`network ${dice.pick(network.routers).own.find(prefix => !prefix.includes(':')) ?? '203.0.113.0/24'} backdoor`),
  );
  rare(3, 'gshut', () => bgp.push('bgp graceful-shutdown'));
  rare(6, 'reflector policy', () => bgp.push('bgp route-reflector allow-outbound-policy'));
  rare(15, 'maximum-paths', () => families.ipv4.push(`maximum-paths ${dice.pick([1, 1, 2, 4])}`));
  rare(10, 'maximum-paths ibgp', () => families.ipv4.push(`maximum-paths ibgp ${dice.pick([1, 2, 4])}`));
  rare(6, 'distance', () => families.ipv4.push(`distance bgp ${dice.pick([20, 30, 180])} ${dice.pick([90, 200])} 200`));
  rare(4, 'default network', () => {
    router.statics.push('ip route 0.0.0.0/0 Null0');
    families.ipv4.push('network 0.0.0.0/0');
  });
}

/** Lines of a session; some are written at both ends. */
export function sessionSettings(network: NetworkDraft, neighbor: NeighborDraft): void {
  const { dice, features } = network;
  const external = neighbor.kind === 'external';
  const { far } = neighbor;
  const rare = (percent: number, feature: string, act: () => void) => {
    if (!dice.chance(percent)) return;
    features.add(feature);
    act();
  };
  rare(2, 'password', () => {
    neighbor.session.push('password lab-only');
    if (far && dice.chance(80)) far.session.push('password lab-only');
  });
  rare(2, 'shutdown', () => neighbor.session.push('shutdown'));
  if (!external || !far) return;
  if (!far.session.some(line => line.startsWith('local-as')))
    rare(3, 'local-as', () => {
      const asn = dice.pick([64496, 65550, 64999]);
      neighbor.session.push(`local-as ${asn}${dice.pick(['', ' no-prepend', ' no-prepend replace-as'])}`);
      far.session[0] = `remote-as ${asn}`;
    });
  rare(1, 'bad-session', () => {
    neighbor.session[0] = 'remote-as 64998';
  });
  rare(4, 'roles', () => {
    const [own, other] = dice.pick([
      ['provider', 'customer'],
      ['customer', 'provider'],
      ['peer', 'peer'],
      ['rs-server', 'rs-client'],
    ] as const);
    neighbor.session.push(`local-role ${own}`);
    far.session.push(`local-role ${other}`);
  });
  rare(3, 'ttl-security', () => {
    for (const end of dice.chance(90) ? [neighbor, far] : [far]) end.session.push('ttl-security hops 2');
  });
}

export function familySettings(network: NetworkDraft, router: RouterDraft, neighbor: NeighborDraft): void {
  for (const family of ['ipv4', 'ipv6'] as const) {
    const lines = neighbor.families[family];
    if (!lines) continue;
    if (neighbor.kind === 'external') lines.push(...externalLines(network, router, neighbor));
    else lines.push(...internalLines(network));
    lines.push(...commonLines(network, router, neighbor, family));
  }
}

function externalLines({ dice, features }: NetworkDraft, router: RouterDraft, { peer }: NeighborDraft): string[] {
  const lines: string[] = [];
  const rare = (percent: number, line: string) => {
    if (!dice.chance(percent)) return;
    features.add(line.replace(/ \d+$/, ''));
    lines.push(line);
  };
  rare(5, dice.pick(['remove-private-AS', 'remove-private-AS all', 'remove-private-AS all replace-AS', 'remove-private-AS replace-AS']));
  rare(4, 'as-override');
  rare(5, dice.pick(['allowas-in', 'allowas-in 1', 'allowas-in 2', 'allowas-in origin']));
  rare(3, dice.pick(['attribute-unchanged', 'attribute-unchanged med', 'attribute-unchanged as-path', 'attribute-unchanged next-hop']));
  if (peer !== router) rare(5, 'next-hop-self');
  return lines;
}

function internalLines({ dice, features }: NetworkDraft): string[] {
  const way = dice.pick(['next-hop-self', 'next-hop-self', 'next-hop-self', 'next-hop-self force', '']);
  if (way !== 'next-hop-self') features.add(way === '' ? 'no next-hop-self' : way);
  return way === '' ? [] : [way];
}

function commonLines(network: NetworkDraft, router: RouterDraft, neighbor: NeighborDraft, family: Family): string[] {
  const { dice, features } = network;
  const lines: string[] = [];
  const external = neighbor.kind === 'external';
  const rare = (percent: number, feature: string, make: () => string) => {
    if (!dice.chance(percent)) return;
    features.add(feature);
    lines.push(make());
  };
  const number = family === 'ipv4' ? 4 : 6;
  const use = (direction: 'in' | 'out'): MapUse => ({ family: number, direction, addresses: addressesNear(router, family) });
  const maps = external ? 30 : 8;
  rare(maps, 'route-map in', () => `route-map ${routeMap(network, router, use('in'))} in`);
  rare(maps, 'route-map out', () => `route-map ${routeMap(network, router, use('out'))} out`);
  rare(external ? 6 : 2, 'prefix-list', () => `prefix-list ${prefixList(network, router, number)} ${dice.pick(['in', 'out'])}`);
  rare(external ? 5 : 1, 'filter-list', () => `filter-list ${asPathList(network, router)} ${dice.pick(['in', 'out'])}`);
  if (number === 4 && !lines.some(line => line.startsWith('prefix-list')))
    rare(external ? 4 : 1, 'distribute-list', () => `distribute-list ${accessList(network, router)} ${dice.pick(['in', 'out'])}`);
  rare(6, 'send-community', () =>
    dice.pick(['no send-community', 'no send-community large', 'no send-community all', 'no send-community both']),
  );
  rare(5, 'weight', () => `weight ${dice.pick([10, 100])}`);
  rare(4, 'default-originate', () =>
    dice.chance(60) || !router.own.some(prefix => prefix.includes(':') === (number === 6))
      ? 'default-originate'
      : `default-originate route-map ${changingMap(network, router, use('out'))}`,
  );
  if (router.families.ipv4.some(line => line.startsWith('aggregate-address')))
    rare(20, 'unsuppress-map', () => `unsuppress-map ${routeMap(network, router, use('out'))}`);
  rare(10, 'soft-reconfiguration', () => 'soft-reconfiguration inbound');
  return lines;
}

function addressesNear({ neighbors }: RouterDraft, family: Family): string[] {
  return neighbors.map(({ address }) => address).filter(address => address.includes(':') === (family === 'ipv6'));
}

/** A route map that marks what a router brings in, so that lists elsewhere find communities and metrics. */
export function markers(network: NetworkDraft): void {
  const { dice, routers } = network;
  for (const router of routers) {
    if (!dice.chance(50)) continue;
    const name = 'mark';
    const sets = dice.some(
      [`community ${communityOf(network)} additive`, `metric ${dice.pick([10, 20, 50])}`, `community ${communityOf(network)} additive`],
      dice.from(1, 2),
    );
    router.maps.push(`route-map ${name} permit 10`, ...new Set(sets.map(set => ` set ${set}`)), 'exit', '!');
    for (const { families, kind } of router.neighbors)
      for (const lines of Object.values(families))
        if (kind === 'external' && !lines?.some(line => line.startsWith('route-map') && line.endsWith('out')))
          lines?.push(`route-map ${name} out`);
  }
}
