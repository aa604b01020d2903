/** How prefixes are brought in: those of a group that are so alike stay in one. */
import type { Prefix } from '../../net/prefix.ts';
import { besidesPrefix } from '../alike/find.ts';
import { takesOthers } from '../propagation/begin.ts';
import { networksOf } from '../propagation/make-table.ts';
import { carriersIn, type Known } from './known.ts';
import type { State } from './state.ts';

/** Undefined for prefixes that may lead to a next hop. */
export function beginningIn({ setting, base }: State, known: Known): (name: string, prefix: Prefix) => string | undefined {
  const speakers = new Map(setting.speakers.map(speaker => [speaker.id, speaker]));
  let carriers: ReadonlyMap<string, Prefix> | undefined;
  return (name, prefix) => {
    carriers ??= carriersIn(known);
    if (carriers.has(name) || prefix.length === 0) return undefined;
    const parts: string[] = [];
    for (const [id, { name: family, speaker: before }] of base.first.tables) {
      const speaker = speakers.get(before.id)!;
      const config = speaker.bgp.families.get(family);
      const statement = networksOf(config).get(name);
      if (statement) parts.push(`${id}:${statement.policy?.value},${statement.backdoor}`);
      if (takesOthers({ config, speaker })) parts.push(id);
    }
    for (const [id, { routes }] of setting.ribs) {
      const all = routes.get(prefix) ?? [];
      if (all.length > 0) parts.push(`${id}${JSON.stringify(all.map(route => besidesPrefix(route, true)))}`);
    }
    return parts.join();
  };
}
