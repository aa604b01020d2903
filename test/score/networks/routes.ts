/** What made-up routers bring into BGP: networks with discard routes, redistribution, aggregates. */
import type { NetworkDraft, RouterDraft } from './draft.ts';
import { routeMap } from './maps.ts';

/** Prefixes to share out: several systems may bring in the same one. */
function pool({ systems }: NetworkDraft, family: 4 | 6): string[] {
  if (family === 6) return systems.flatMap((_, i) => [`2001:db8:${i + 1}::/48`, `2001:db8:${i + 1}:8000::/49`]);
  return [
    ...systems.flatMap((_, i) => [`10.${i + 1}.0.0/16`, `10.${i + 1}.0.0/17`, `10.${i + 1}.128.0/17`, `10.${i + 1}.${i * 8}.0/24`]),
    '198.51.100.0/24',
    '198.51.100.0/25',
    '203.0.113.0/24',
    '203.0.113.128/25',
  ];
}

export function bringIn(network: NetworkDraft): void {
  const { dice, systems } = network;
  for (const system of systems) {
    for (let n = dice.from(1, 2); n > 0; n--) originate(network, dice.pick(system.routers), 4);
    if (network.dual) originate(network, dice.pick(system.routers), 6);
  }
}

function originate(network: NetworkDraft, router: RouterDraft, family: 4 | 6): void {
  const { dice, features } = network;
  const [word, name] = family === 4 ? (['ip', 'ipv4'] as const) : (['ipv6', 'ipv6'] as const);
  const prefixes = dice.some(pool(network, family), dice.from(1, 3)).filter(prefix => !router.own.includes(prefix));
  router.own.push(...prefixes);
  const tag = dice.chance(40) ? ` tag ${dice.from(1, 3)}` : '';
  router.statics.push(...prefixes.map(prefix => `${word} route ${prefix} ${dice.pick(['Null0', 'blackhole', 'reject'])}${tag}`));
  const lines = router.families[name];
  if (dice.chance(70)) {
    for (const prefix of prefixes)
      lines.push(`network ${prefix}${dice.chance(15) ? ` route-map ${localMap(network, router, family)}` : ''}`);
    return;
  }
  features.add('redistribute');
  if (lines.some(line => line.startsWith('redistribute static'))) return;
  const metric = dice.chance(30) ? ` metric ${dice.pick([10, 50])}` : '';
  lines.push(`redistribute static${metric}${dice.chance(40) ? ` route-map ${localMap(network, router, family)}` : ''}`);
}

function localMap(network: NetworkDraft, router: RouterDraft, family: 4 | 6): string {
  return routeMap(network, router, { family, direction: 'local', addresses: [] });
}

/** Less often: routes of interfaces and of OSPF, aggregates. */
export function extraRoutes(network: NetworkDraft): void {
  const { dice, routers, features } = network;
  if (dice.chance(25)) {
    const router = dice.pick(routers);
    features.add('redistribute connected');
    router.families.ipv4.push(`redistribute connected${dice.chance(50) ? ` route-map ${localMap(network, router, 4)}` : ''}`);
  }
  const inside = routers.filter(({ ospf }) => ospf.length > 0);
  if (inside.length > 0 && dice.chance(25)) {
    features.add('redistribute ospf');
    dice.pick(inside).families.ipv4.push(`redistribute ospf${dice.chance(30) ? ' metric 77' : ''}`);
  }
  if (dice.chance(40)) for (let n = dice.from(1, 2); n > 0; n--) aggregate(network, dice.pick(routers));
}

function aggregate(network: NetworkDraft, router: RouterDraft): void {
  const { dice, features } = network;
  features.add('aggregate');
  const prefix = dice.pick(['10.0.0.0/8', '10.1.0.0/16', '10.2.0.0/16', '10.0.0.0/14', '198.51.100.0/24', '203.0.113.0/24']);
  if (router.own.includes(prefix) || router.families.ipv4.some(line => line.startsWith(`aggregate-address ${prefix}`))) return;
  const options = [
    ...(dice.chance(40) ? ['as-set'] : []),
    ...(dice.chance(40) ? ['summary-only'] : []),
    ...(dice.chance(20) ? [`route-map ${localMap(network, router, 4)}`] : []),
    ...(dice.chance(12) ? [`origin ${dice.pick(['igp', 'egp', 'incomplete'])}`] : []),
    ...(dice.chance(12) ? ['matching-MED-only'] : []),
  ];
  const suppress = !options.includes('summary-only') && dice.chance(20) ? [`suppress-map ${localMap(network, router, 4)}`] : [];
  router.families.ipv4.push(['aggregate-address', prefix, ...options, ...suppress].join(' '));
}
