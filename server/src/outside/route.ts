/** What files about the outside world yield: routes as somebody saw or wrote them, and what could not be read. */
import type { Origin } from '../model/policy.ts';
import { RouteCollector, type RouteColumns } from '../model/route-columns.ts';
import { type Address, addressKey } from '../net/address.ts';
import { type AsPath, formatAsPath, parseAsPath } from '../net/as-path.ts';
import { parseCommunity, parseLargeCommunity } from '../net/community.ts';
import type { Prefix } from '../net/prefix.ts';

/** What stands beside a prefix. */
export interface OutsideRoute {
  readonly nextHop?: Address;
  /** The neighbor that told whoever wrote the file. */
  readonly peer?: Address;
  /** The device that hears it, where the file says so. */
  readonly device?: string;
  readonly asPath: AsPath;
  readonly origin: Origin;
  readonly med?: number;
  readonly localPreference?: number;
  readonly communities: readonly string[];
  readonly largeCommunities: readonly string[];
  /** Marked as the best path where the file was written. */
  readonly best: boolean;
}

/** `line` is 0-based. */
export interface OutsideProblem {
  readonly line: number;
  readonly message: string;
}

export interface OutsideFile {
  /** `batfish` and `mrt` name the neighbor of each route themselves. */
  readonly format: 'table' | 'json' | 'junos' | 'mrt' | 'batfish' | 'none';
  readonly routes: RouteColumns<OutsideRoute>;
  readonly problems: readonly OutsideProblem[];
}

/** More routes than this are not kept: about four full tables. */
const mostRoutes = 4_000_000;

/** Collects routes, and what they say once for all that say the same. */
export class Routes {
  readonly #all = new RouteCollector<OutsideRoute>();
  readonly #known = new Map<string, number>();

  get isFull(): boolean {
    return this.#all.size >= mostRoutes;
  }

  /** @param prefix masked. */
  add(prefix: Prefix, route: OutsideRoute): void {
    if (!this.isFull) this.put(this.prefix(prefix), this.value(route));
  }

  /** The number of what stands beside prefixes. */
  value(route: OutsideRoute): number {
    const key = textOf(route);
    let value = this.#known.get(key);
    if (value === undefined) {
      value = this.#all.values.push(route) - 1;
      this.#known.set(key, value);
    }
    return value;
  }

  /** The number of a masked prefix. */
  prefix(prefix: Prefix): number {
    return this.#all.prefix(prefix);
  }

  /** A route by its numbers. */
  put(prefix: number, value: number): void {
    if (!this.isFull) this.#all.add(prefix, value);
  }

  columns(): RouteColumns<OutsideRoute> {
    return this.#all.columns();
  }
}

/** Equal for equal routes alone. */
function textOf({
  nextHop,
  peer,
  device,
  asPath,
  origin,
  med,
  localPreference,
  communities,
  largeCommunities,
  best,
}: OutsideRoute): string {
  const [hop, sender] = [nextHop, peer].map(address => (address ? addressKey(address) : ''));
  const lists = `${communities.join(' ')}|${largeCommunities.join(' ')}`;
  return `${formatAsPath(asPath)}|${origin}|${hop}|${sender}|${med}|${localPreference}|${best}|${lists}|${device ?? ''}`;
}
const mostProblems = 20;

/** Collects problems, only so many of them. */
export class Problems {
  private readonly found: OutsideProblem[] = [];
  private more = 0;

  add(line: number, message: string): void {
    if (this.found.length < mostProblems) this.found.push({ line, message });
    else this.more++;
  }

  list(): readonly OutsideProblem[] {
    return this.more === 0 ? this.found : [...this.found, { line: this.found.at(-1)!.line, message: `and ${this.more} more` }];
  }
}

const origins: Readonly<Record<string, Origin>> = {
  i: 'igp',
  e: 'egp',
  '?': 'incomplete',
  igp: 'igp',
  egp: 'egp',
  incomplete: 'incomplete',
};

/** The letter behind a path (`i`, `e`, `?`) or the word for it; undefined for anything else. */
export function originOf(word: string | undefined): Origin | undefined {
  return word === undefined ? undefined : origins[word.toLowerCase()];
}

/** A path as tables print it, with the letter of its origin at the end. */
export function pathWithOrigin(text: string): { readonly asPath: AsPath; readonly origin: Origin } | string {
  const words = text.trim().split(/\s+/);
  const origin = originOf(words.at(-1));
  const path = parseAsPath((origin ? words.slice(0, -1) : words).join(' '));
  if (!path.ok) return path.error;
  return origin ? { asPath: path.value, origin } : 'the origin (i, e or ?) is missing behind the path';
}

/** Communities of all kinds in any order → canonical values by kind; what is neither is left out. */
export function communitiesOf(words: readonly string[]): Pick<OutsideRoute, 'communities' | 'largeCommunities'> {
  const communities: string[] = [];
  const largeCommunities: string[] = [];
  for (const word of words) {
    const standard = parseCommunity(word === 'local-AS' ? 'no-export-subconfed' : word);
    const large = standard.ok ? undefined : parseLargeCommunity(word);
    if (standard.ok) communities.push(standard.value);
    else if (large?.ok) largeCommunities.push(large.value);
  }
  return { communities, largeCommunities };
}

export const unmarked = { communities: [], largeCommunities: [] } as const;
