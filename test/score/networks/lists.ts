/** Lists of made-up routers: prefixes, access lists, AS paths, communities. Each function writes one and returns its name. */
import type { NetworkDraft, RouterDraft } from './draft.ts';

/** All prefixes that anybody in the network brings in. */
export function allPrefixes({ routers }: NetworkDraft, family: 4 | 6 = 4): string[] {
  return [...new Set(routers.flatMap(({ own }) => own))].filter(prefix => prefix.includes(':') === (family === 6));
}

export function allAsns({ systems }: NetworkDraft): number[] {
  return systems.map(({ asn }) => asn);
}

function named(router: RouterDraft, stem: string): string {
  let n = 1;
  while (router.names.has(`${stem}-${n}`)) n++;
  router.names.add(`${stem}-${n}`);
  return `${stem}-${n}`;
}

const lengthOf = (prefix: string) => Number(prefix.slice(prefix.indexOf('/') + 1));

export function prefixList(network: NetworkDraft, router: RouterDraft, family: 4 | 6 = 4): string {
  const { dice } = network;
  const name = named(router, family === 4 ? 'pl' : 'pl6');
  const word = family === 4 ? 'ip' : 'ipv6';
  const longest = family === 4 ? 32 : 128;
  const wide = family === 4 ? ['10.0.0.0/8', '0.0.0.0/0', '198.51.100.0/24', '192.0.2.0/24'] : ['2001:db8::/32', '::/0'];
  for (let n = dice.from(1, 3); n > 0; n--) {
    const prefix = dice.chance(60) ? dice.pick(allPrefixes(network, family)) : dice.pick(wide);
    const length = lengthOf(prefix);
    const low = dice.from(length + 1, Math.min(longest, length + 10));
    const range = dice.pick(['', '', ` le ${longest}`, ` ge ${low}`, ` le ${low}`, ` ge ${low} le ${dice.from(low, longest)}`]);
    router.lists.push(
      `${word} prefix-list ${name} seq ${router.lists.length + 5} ${dice.chance(75) ? 'permit' : 'deny'} ${prefix}${length === longest ? '' : range}`,
    );
  }
  if (dice.chance(40)) router.lists.push(`${word} prefix-list ${name} seq 900 permit ${family === 4 ? '0.0.0.0/0' : '::/0'} le ${longest}`);
  return name;
}

export function accessList(network: NetworkDraft, router: RouterDraft): string {
  const { dice } = network;
  const name = named(router, 'acl');
  for (let n = dice.from(1, 2); n > 0; n--) {
    const exact = dice.chance(40) ? ' exact-match' : '';
    router.lists.push(
      `access-list ${name} seq ${router.lists.length + 5} ${dice.chance(70) ? 'permit' : 'deny'} ${dice.pick(allPrefixes(network))}${exact}`,
    );
  }
  if (dice.chance(50)) router.lists.push(`access-list ${name} seq 900 permit any`);
  return name;
}

export function asPathList(network: NetworkDraft, router: RouterDraft): string {
  const { dice } = network;
  const name = named(router, 'path');
  for (let n = dice.from(1, 2); n > 0; n--) {
    const asn = dice.pick(allAsns(network));
    const other = dice.pick(allAsns(network));
    const digits = String(asn).slice(-3);
    const pattern = dice.pick([
      '^$',
      `_${asn}$`,
      `^${asn}_`,
      `_${asn}_`,
      `^${asn}$`,
      digits,
      `^[0-9]+_[0-9]+$`,
      `^(${asn}_)+`,
      `^${asn} .*${other}$`,
      `_${String(asn).slice(0, 3)}[0-9]+$`,
      '.*',
      `^[^ ]+ ${other}`,
      `_${asn}_.*_${other}_`,
    ]);
    router.lists.push(`bgp as-path access-list ${name} seq ${router.lists.length + 5} ${dice.chance(70) ? 'permit' : 'deny'} ${pattern}`);
  }
  if (dice.chance(40)) router.lists.push(`bgp as-path access-list ${name} seq 900 permit .*`);
  return name;
}

/** Communities come from a small pool, so that lists meet what maps set. */
export function communityOf({ dice, systems }: NetworkDraft): string {
  const asn = dice.pick(systems).asn;
  return `${asn > 65535 ? 64500 : asn}:${dice.pick([100, 200, 300])}`;
}

const wellKnown = ['no-export', 'no-advertise', 'local-AS', 'graceful-shutdown', 'blackhole'];

export function communities(network: NetworkDraft): string {
  const { dice } = network;
  const values = Array.from({ length: dice.from(1, 3) }, () => communityOf(network));
  if (dice.chance(12)) values.push(dice.pick(wellKnown));
  return [...new Set(values)].join(' ');
}

export function largeCommunity({ dice, systems }: NetworkDraft): string {
  return `${dice.pick(systems).asn}:${dice.from(1, 2)}:${dice.from(1, 3)}`;
}

export function communityList(network: NetworkDraft, router: RouterDraft): string {
  const { dice } = network;
  const expanded = dice.chance(35);
  const name = named(router, 'comm');
  for (let n = dice.from(1, 2); n > 0; n--) {
    const value = communityOf(network);
    const [high, low] = value.split(':');
    const pattern = dice.pick([value, `_${value}_`, `${high}:.*`, `^${value}`, `${value}$`, `:${low}`, '.*', `${high}:[12]00`]);
    const entry = expanded ? pattern : dice.chance(70) ? value : communities(network);
    router.lists.push(
      `bgp community-list ${expanded ? 'expanded' : 'standard'} ${name} seq ${router.lists.length + 5} ${dice.chance(80) ? 'permit' : 'deny'} ${entry}`,
    );
  }
  return name;
}

export function largeCommunityList(network: NetworkDraft, router: RouterDraft): string {
  const { dice } = network;
  const expanded = dice.chance(35);
  const name = named(router, 'large');
  const value = largeCommunity(network);
  const [asn, kind] = value.split(':');
  const entry = expanded ? dice.pick([value, `${asn}:${kind}:.*`, `:${kind}:`]) : value;
  router.lists.push(
    `bgp large-community-list ${expanded ? 'expanded' : 'standard'} ${name} seq 5 ${dice.chance(85) ? 'permit' : 'deny'} ${entry}`,
  );
  return name;
}

export function mapName(router: RouterDraft): string {
  return named(router, 'map');
}
