/** How types of resources write one end of a BGP session or VPN: a table of attribute paths, read in one place. */
import type { CloudProvider } from '../data/cloud-limits.ts';
import type { CloudSession, CloudSessionKind, CloudSpeaker } from '../model/cloud-hybrid.ts';
import type { CloudPrefix } from '../model/cloud-prefix.ts';
import { type Address, parseAddress } from '../net/address.ts';
import { contains, type Prefix } from '../net/prefix.ts';
import type { Place } from '../text/place.ts';
import {
  type Attributes,
  attributesOf,
  blockOf,
  boolAttribute,
  isSet,
  numberAttribute,
  prefixesAttribute,
  textAttribute,
} from './attributes.ts';
import type { ResourceInstance } from './resource.ts';
import type { ResourceIndex } from './resource-index.ts';

/** `asn`, or `bgp.asn` for an attribute of the only block of a type. Alternatives are in the order in which they are looked for. */
type Paths = readonly string[];

export interface SessionForm {
  readonly type: string;
  readonly kind: CloudSessionKind;
  /** Attribute and the types that it may mean; the first that leads to a resource of the module. */
  readonly speaker: readonly (readonly [attribute: string, ...types: string[]])[];
  readonly peerAsn?: Paths;
  readonly localAddress?: Paths;
  readonly peerAddress?: Paths;
  readonly outside?: Paths;
  readonly inside?: Paths;
  readonly vlan?: Paths;
  readonly key?: Paths;
  /** An attribute whose `ipv6` makes the session one of IPv6. */
  readonly family?: string;
  readonly enabled?: Paths;
}

/** The block and name that a path leads to. */
export function atPath(from: Attributes, path: string): readonly [Attributes, string] {
  const dot = path.indexOf('.');
  return dot < 0 ? [from, path] : atPath(blockOf(from, path.slice(0, dot)), path.slice(dot + 1));
}

function first(from: Attributes, paths: Paths = []): readonly [Attributes, string] | undefined {
  return paths.map(path => atPath(from, path)).find(([block, name]) => isSet(block, name));
}

export function numberAt(from: Attributes, paths: Paths | undefined): number | undefined {
  const found = first(from, paths);
  return found && numberAttribute(...found);
}

/** An address, with or without a length. */
function addressAt(from: Attributes, paths: Paths | undefined): Address | undefined {
  const found = first(from, paths);
  const parsed = parseAddress((found && textAttribute(...found)?.split('/')[0]) ?? '');
  return parsed.ok ? parsed.value : undefined;
}

function prefixAt(from: Attributes, paths: Paths | undefined): CloudPrefix | undefined {
  const found = first(from, paths);
  return found && prefixesAttribute(...found).prefixes[0];
}

export function placeAt(from: Attributes, paths: Paths | undefined, otherwise: Place): Place {
  const found = first(from, paths);
  return found ? found[0].place(found[1]) : otherwise;
}

/** @param provider of the tables. @returns one session for each resource of the table's types. */
export function sessionsOf(
  provider: CloudProvider,
  forms: readonly SessionForm[],
  index: ResourceIndex,
  speakers: readonly CloudSpeaker[],
): readonly CloudSession[] {
  return forms.flatMap(form => index.ofType(form.type).map(resource => sessionOf(provider, form, resource, index, speakers)));
}

function sessionOf(
  provider: CloudProvider,
  form: SessionForm,
  resource: ResourceInstance,
  index: ResourceIndex,
  speakers: readonly CloudSpeaker[],
): CloudSession {
  const from = attributesOf(resource);
  const speaker = speakerOf(from, form.speaker, index);
  const inside = prefixAt(from, form.inside) ?? prefixAt(from, form.localAddress) ?? prefixAt(from, form.peerAddress);
  const enabled = first(from, form.enabled);
  return {
    provider,
    kind: form.kind,
    address: resource.address,
    speaker,
    isStatic: false,
    localAsn: speakers.find(one => one.address === speaker)?.asn,
    peerAsn: numberAt(from, form.peerAsn),
    peerAsnPlace: placeAt(from, form.peerAsn, resource.place),
    vlan: numberAt(from, form.vlan),
    inside,
    localAddress: addressAt(from, form.localAddress),
    peerAddress: addressAt(from, form.peerAddress),
    outside: addressAt(from, form.outside),
    addressFamily: (form.family && textAttribute(from, form.family) === 'ipv6') || inside?.value.family === 6 ? 6 : 4,
    staticRoutes: [],
    hasKey: form.key && first(from, form.key) !== undefined,
    disabled: enabled !== undefined && boolAttribute(...enabled) === false,
    place: resource.place,
  };
}

/** Address of the speaker, through resources that only lead to it. */
function speakerOf(from: Attributes, steps: SessionForm['speaker'], index: ResourceIndex): string | undefined {
  for (const [path, ...types] of steps) {
    const [block, name] = atPath(from, path);
    const found = index.target(block, name, ...types);
    if (found) return found.address;
  }
  return undefined;
}

/** The nth usable address (1, 2, …) of a link's network. */
export function usableAddress(prefix: Prefix, nth: number): Address | undefined {
  const { family, w0, w1, w2, w3 } = prefix;
  const address = family === 4 ? { family, w0: (w0 + nth) >>> 0, w1, w2, w3 } : { family, w0, w1, w2, w3: (w3 + nth) >>> 0 };
  return contains(prefix, { ...address, length: family === 4 ? 32 : 128 }) ? address : undefined;
}
