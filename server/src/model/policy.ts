/** Route policies of every vendor as one small term language, and the lists that their conditions name. */
import type { Address, Family } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';
import type { Kind } from './symbol.ts';

export interface Policy {
  readonly kind: Kind;
  readonly name: string;
  readonly place: Place;
  /** In order of evaluation. */
  readonly terms: readonly Term[];
  /**
   * Terms are statements that are carried out one after the other (RPL): conditions look at the route as it came, and a route passes that a
   * statement changed or passed, unless one drops it.
   */
  readonly statements?: boolean;
  /** Names of what a use of the policy fills in, each with its `$`. */
  readonly parameters?: readonly string[];
}

/** The name of a policy, with the text that stands in parentheses behind it: values for its parameters, separated by commas. */
export interface PolicyUse extends Located<string> {
  readonly arguments?: string;
}

/** A word of a policy language: bare, in quotes, or members in parentheses. */
export interface Operand extends Located<string> {
  readonly quoted?: boolean;
  readonly members?: readonly (readonly Operand[])[];
}

/**
 * One entry of a route map, one term of a policy statement. All conditions must hold (AND); inside a condition any value may (OR).
 * What happens after a matching term: `outcome`, unless `goOn` names where evaluation continues.
 */
export interface Term {
  /** Sequence number or term name as written. */
  readonly name: string;
  readonly sequence?: number;
  readonly description?: string;
  readonly place: Place;
  readonly conditions: readonly Condition[];
  readonly actions: readonly Action[];
  readonly outcome: Outcome;
  /** `continue`, `on-match next|goto`: evaluation goes on after the actions, at the next term or at a sequence number. */
  readonly goOn?: { readonly to: number | 'next'; readonly place: Place };
  /** `call`: another policy that must accept too; its changes stay. */
  readonly call?: Located<string>;
  /** Statements for routes that meet the conditions, and those for the others (RPL `if`, `elseif`, `else`). */
  readonly body?: readonly Term[];
  readonly otherwise?: readonly Term[];
  /** RPL `pass`: the route is accepted unless a later statement drops it. */
  readonly passes?: boolean;
  /** RPL `apply`: the statements of another policy, as if they stood here. */
  readonly apply?: PolicyUse;
  /** What the entry does to packets (policy routing), or to routes outside of BGP. */
  readonly others?: readonly string[];
}

/** `next-term` falls through to the following term, `next-policy` to the following policy of a chain. */
export type Outcome = 'accept' | 'reject' | 'next-term' | 'next-policy';

/** Prefixes inside `prefix` whose length lies between `low` and `high`, both included. */
export interface PrefixRange {
  readonly prefix: Prefix;
  readonly low: number;
  readonly high: number;
}

export type Condition = { readonly place: Place } & (
  | {
      readonly type: 'prefix-list';
      readonly family?: Family;
      readonly lists: readonly Located<string>[];
      readonly mode?: 'exact' | 'longer' | 'orlonger';
    }
  | { readonly type: 'acl'; readonly family?: Family; readonly lists: readonly Located<string>[] }
  /** Junos `route-filter`: one longest-match look-up among all ranges of the term. Prefix lists named beside them, in `lists`, are alternatives. */
  /** Only the longest of the ranges that hold a route counts; `filters` names lists of ranges. */
  | {
      readonly type: 'route-filter';
      readonly ranges: readonly Located<PrefixRange>[];
      readonly lists?: readonly PrefixListUse[];
      readonly filters?: readonly Located<string>[];
    }
  | { readonly type: 'prefix-length'; readonly family: Family; readonly low: number; readonly high: number }
  | { readonly type: 'as-path-list'; readonly lists: readonly Located<string>[] }
  | { readonly type: 'as-path-group'; readonly groups: readonly Located<string>[] }
  | { readonly type: 'as-path-length'; readonly low: number; readonly high: number }
  | { readonly type: 'community-list'; readonly lists: readonly Located<string>[]; readonly exact: boolean }
  | { readonly type: 'large-community-list'; readonly lists: readonly Located<string>[]; readonly exact: boolean }
  | { readonly type: 'extcommunity-list'; readonly lists: readonly Located<string>[]; readonly exact: boolean }
  | {
      readonly type: 'next-hop';
      readonly addresses: readonly Located<Address>[];
      readonly prefixLists: readonly Located<string>[];
      readonly acls: readonly Located<string>[];
    }
  | { readonly type: 'next-hop-length'; readonly length: number }
  /** `names`: interfaces or groups of neighbors. */
  | {
      readonly type: 'peer';
      readonly peers: readonly Located<Address | 'local'>[];
      readonly acls: readonly Located<string>[];
      readonly names?: readonly Located<string>[];
    }
  /** The route has no next hop, and is not one of the own subnets. */
  | { readonly type: 'leads-nowhere'; readonly family: Family }
  /** Of the routes so many percent at random. */
  | { readonly type: 'probability'; readonly percent: number }
  | { readonly type: 'med' | 'local-preference' | 'tag'; readonly low: number; readonly high: number }
  | { readonly type: 'origin'; readonly origins: readonly Origin[] }
  | { readonly type: 'origin-validation'; readonly states: readonly OriginValidation[] }
  /** What kind of route of its protocol it is: `internal`, `external`, and kinds of one protocol. */
  | { readonly type: 'route-type'; readonly kinds: readonly string[] }
  | { readonly type: 'protocol'; readonly protocols: readonly Located<string>[] }
  | { readonly type: 'interface'; readonly interfaces: readonly Located<string>[] }
  | { readonly type: 'family'; readonly family: Family }
  /** The VRF whose table a route is in. */
  | { readonly type: 'instance'; readonly instances: readonly Located<string>[] }
  /** Of IS-IS: the level that a route is of, or is announced in. */
  | { readonly type: 'level'; readonly side: 'from' | 'to'; readonly level: 1 | 2 }
  /** Junos `from policy NAME`: true when that policy accepts. */
  | { readonly type: 'policy'; readonly policies: readonly PolicyUse[] }
  | { readonly type: 'all' | 'any' | 'not'; readonly of: readonly Condition[] }
  /** An address of the route in any of the lists or ranges; the source is the neighbor that it came from. */
  | {
      readonly type: 'address-in';
      readonly what: 'destination' | 'next-hop' | 'source';
      readonly lists: readonly Located<string>[];
      readonly ranges: readonly Located<PrefixRange>[];
    }
  | { readonly type: 'as-path'; readonly tests: readonly AsPathTest[] }
  /** `any` member on the route, `every` member on it, the route's values `within` the members, or `none` on it at all. */
  | {
      readonly type: 'communities';
      readonly attribute: CommunityAttribute;
      readonly mode: 'any' | 'every' | 'within' | 'none';
      readonly lists: readonly Located<string>[];
      readonly members: readonly string[];
    }
  /** Words with parameters among them: what they test is known where the policy is used. */
  | { readonly type: 'parameters'; readonly words: readonly Operand[] }
  /** Routes of other prefixes that must exist. */
  | { readonly type: 'route-exists'; readonly names: readonly Located<string>[] }
  | { readonly type: 'never' }
  /** A condition that we read but do not evaluate: the result of the whole policy is then unknown. */
  | { readonly type: 'unsupported'; readonly text: string }
);
/** A prefix list with the way it is matched. */
export interface PrefixListUse {
  readonly list: Located<string>;
  readonly mode: 'exact' | 'longer' | 'orlonger';
}

export type ConditionType = Condition['type'];

export type CommunityAttribute = 'community' | 'large-community' | 'extcommunity';

/** One number, or both ends of a range. */
export interface AsnRange {
  readonly low: number;
  readonly high: number;
}

/** What a member of an AS-path set asks of a path. Unless `exact`, an ASN that follows itself counts once. */
export type AsPathTest =
  | { readonly type: 'pattern'; readonly pattern: string }
  | { readonly type: 'passes-through' | 'neighbor-is' | 'originates-from'; readonly asns: readonly AsnRange[]; readonly exact: boolean }
  | { readonly type: 'length' | 'unique-length'; readonly low: number; readonly high: number }
  /** The path is empty. */
  | { readonly type: 'is-local' }
  | { readonly type: 'unsupported'; readonly text: string };

export type Origin = 'igp' | 'egp' | 'incomplete';
export type OriginValidation = 'valid' | 'invalid' | 'not-found';
export type Arithmetic = 'set' | 'add' | 'subtract';

export type Action = { readonly place: Place } & (
  | { readonly type: 'local-preference' | 'med' | 'weight' | 'tag' | 'preference'; readonly operation: Arithmetic; readonly value: number }
  /** `set metric igp` and the like: MED from the IGP metric. */
  | { readonly type: 'med-igp' }
  /** MED from the round-trip time to the neighbor. */
  | { readonly type: 'med-rtt'; readonly operation: Arithmetic }
  | { readonly type: 'originator-id'; readonly id: Address }
  /** RFC 4271 sections 5.1.6 and 5.1.7: the route counts as an aggregate, made by that router. */
  | { readonly type: 'atomic-aggregate' }
  | { readonly type: 'aggregator'; readonly asn: number; readonly address: Address }
  /** RFC 7311: the accumulated cost begins with a value, or with the metric of the route; `adds`: with both. */
  | { readonly type: 'aigp'; readonly value: number | 'igp'; readonly adds?: boolean }
  | { readonly type: 'origin'; readonly origin: Origin }
  | { readonly type: 'as-path-prepend'; readonly asns: readonly number[] }
  /** Prepends the first ASN of the path `count` times. */
  | { readonly type: 'as-path-prepend-last'; readonly count: number }
  | { readonly type: 'as-path-exclude'; readonly asns: readonly number[] | 'all' }
  /** Puts the own ASN in the place of one or of all; on external sessions alone. */
  | { readonly type: 'as-path-replace'; readonly asn: number | 'any' }
  | {
      readonly type: 'community' | 'large-community' | 'extcommunity';
      readonly operation: 'set' | 'add';
      readonly values: readonly string[];
    }
  /** Communities by the name of a list: Junos `community set|add|delete NAME`, Cisco `set comm-list NAME delete`. */
  | {
      readonly type: 'community' | 'large-community' | 'extcommunity';
      readonly operation: 'set-list' | 'add-list' | 'delete-list';
      readonly list: Located<string>;
    }
  | { readonly type: 'community' | 'large-community' | 'extcommunity'; readonly operation: 'none' }
  /** Takes away what the lists or members name; `keep` takes away the rest. */
  | {
      readonly type: 'community' | 'large-community' | 'extcommunity';
      readonly operation: 'delete';
      readonly lists: readonly Located<string>[];
      readonly members: readonly string[];
      readonly keep: boolean;
    }
  /** Prepends the own AS. */
  | { readonly type: 'as-path-prepend-own'; readonly count: number }
  /** Private ASNs in front of the path, or all of them. */
  | { readonly type: 'as-path-remove-private'; readonly all: boolean }
  /** Words with parameters among them: what they do is known where the policy is used. */
  | { readonly type: 'parameters'; readonly words: readonly Operand[] }
  /** The metric of EIGRP: bandwidth in kbit/s, delay in tens of microseconds. */
  | { readonly type: 'metric-type'; readonly value: 1 | 2 }
  | { readonly type: 'vector-metric'; readonly bandwidth: number; readonly delay: number }
  /** A change of what BGP does not carry: the metric of another protocol, a class of service. */
  | { readonly type: 'other'; readonly text: string }
  | { readonly type: 'next-hop'; readonly to: Address | 'self' | 'peer-address' | 'unchanged' | 'prefer-global' | 'discard' }
  /** An action that we read but do not carry out. */
  | { readonly type: 'unsupported'; readonly text: string }
);

/** A test of the routing table that policies name (Junos `condition`). */
export interface RouteCondition {
  readonly name: string;
  readonly place: Place;
  /** All of them must be active routes. */
  readonly routes: readonly Prefix[];
  /** As written; undefined: the table of IPv4. */
  readonly table?: string;
  /** Parts of it are not evaluated. */
  readonly unsupported?: boolean;
}

export interface PrefixList {
  readonly name: string;
  readonly kind: Kind;
  readonly place: Place;
  /** In order of evaluation. */
  readonly entries: readonly PrefixListEntry[];
  /** The device adds prefixes of its own to the list (Junos `apply-path`), or an entry is not modelled: what it holds is not known in whole. */
  readonly computed?: boolean;
}

export interface PrefixListEntry {
  readonly place: Place;
  readonly sequence?: number;
  readonly permit: boolean;
  /** `any` matches every prefix of the list's family. */
  readonly range: PrefixRange | 'any';
}

export interface AsPathList {
  readonly name: string;
  readonly place: Place;
  readonly entries: readonly AsPathListEntry[];
}

/** `test` is what the entry asks where that is no expression; `pattern` is then its text. */
export interface AsPathListEntry {
  readonly place: Place;
  readonly sequence?: number;
  readonly permit: boolean;
  readonly pattern: string;
  readonly test?: AsPathTest;
}

/** EOS `peer-filter`: which ASNs may connect from a range; what no entry names may not. */
export interface PeerFilter {
  readonly name: string;
  readonly place: Place;
  readonly entries: readonly PeerFilterEntry[];
}

export interface PeerFilterEntry {
  readonly sequence?: number;
  readonly accepts: boolean;
  /** First and last ASN of each range. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Junos `as-path-group`: named patterns, any of which may match. */
export interface CommunityList {
  readonly name: string;
  readonly place: Place;
  readonly entries: readonly CommunityListEntry[];
}

/** `all`: the route carries every one of them. `pattern`: a Cisco expression over the printed communities. `members`: Junos members, each exact or a pattern, all required. */
export interface CommunityListEntry {
  readonly place: Place;
  readonly sequence?: number;
  readonly permit: boolean;
  readonly match:
    | { readonly all: readonly string[] }
    | { readonly pattern: string }
    | { readonly members: readonly string[]; readonly invert?: boolean }
    /** A member of an RPL set: a value, parts of which may be `*` or `[1..5]`, or `ios-regex` with an expression. */
    | { readonly member: string };
}

/** An access list as far as route filtering and references need it. */
export interface Acl {
  readonly name: string;
  readonly kind: Kind;
  readonly place: Place;
  readonly entries: readonly AclEntry[];
  /** Text for people, in the order of the lines. */
  readonly remarks?: readonly string[];
}

export interface AclEntry {
  readonly place: Place;
  readonly sequence?: number;
  readonly permit: boolean;
  /** Undefined where the entry names an object group or a protocol detail that plays no part in route filtering. */
  readonly source?: AddressMatch;
  readonly destination?: AddressMatch;
  /** FRR `exact-match`: the prefix length must be equal too. */
  readonly exact?: boolean;
}

/** `wildcard` is the Cisco one: bits set are ignored. A prefix stands for itself and everything inside. */
export type AddressMatch = 'any' | { readonly address: Address; readonly wildcard: Address } | { readonly prefix: Prefix };
