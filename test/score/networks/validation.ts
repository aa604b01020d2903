/** Origin validation in made-up networks: which routers ask a cache, and what it says (RFC 6811). */
import type { NetworkDraft } from './draft.ts';
import { allAsns, allPrefixes } from './lists.ts';

export interface MadeVrp {
  readonly prefix: string;
  readonly maxLength: number;
  readonly asn: number;
}

/** Routers that validate have to be known before policies are made. */
export function chooseValidators({ dice, routers, features }: NetworkDraft): void {
  if (!dice.chance(10)) return;
  features.add('rpki');
  for (const router of dice.some(routers, dice.from(1, 3))) router.validates = true;
}

/** One for each prefix at most: FRR's module ends at one that it has already. */
export function makeVrps(network: NetworkDraft): MadeVrp[] {
  const { dice, routers } = network;
  if (!routers.some(({ validates }) => validates)) return [];
  return ([4, 6] as const).flatMap(family =>
    allPrefixes(network, family).flatMap(prefix => {
      if (dice.chance(30)) return [];
      const length = Number(prefix.split('/')[1]);
      const longest = family === 4 ? 32 : 64;
      const maker = dice.pick(routers.filter(({ own }) => own.includes(prefix)));
      const system = network.systems.find(each => each.routers.includes(maker))!;
      const asn = dice.chance(70) ? system.asn : dice.pick(allAsns(network));
      return [{ prefix, maxLength: dice.chance(60) ? length : Math.min(longest, length + dice.from(1, 8)), asn }];
    }),
  );
}
