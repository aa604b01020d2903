/** How types of resources choose addresses in subnets: a table of attributes, read in one place. */
import type { CloudProvider } from '../data/cloud-limits.ts';
import type { CloudHost } from '../model/cloud.ts';
import type { CloudPrefix } from '../model/cloud-prefix.ts';
import { parseAddress } from '../net/address.ts';
import { type Attributes, attributesOf, blocksOf } from './attributes.ts';
import type { ResourceInstance } from './resource.ts';
import type { ResourceIndex } from './resource-index.ts';
import { assumed, sensitive, type Value } from './value.ts';

export interface HostForm {
  readonly type: string;
  /** The blocks that hold `addresses`, and `subnet` where the resource has none of its own. */
  readonly block?: string;
  readonly subnet: string;
  /** Attributes that hold one address or a list of them. */
  readonly addresses: readonly string[];
  /** Whether addresses that are written are those that are used. */
  readonly applies?: (from: Attributes) => boolean;
}

export interface SubnetForm {
  readonly provider: CloudProvider;
  readonly type: string;
  /** Undefined: not all of them are known. */
  readonly spaces: (subnet: ResourceInstance) => readonly CloudPrefix[] | undefined;
}

export function hostsOf(form: SubnetForm, hosts: readonly HostForm[], index: ResourceIndex): readonly CloudHost[] {
  return hosts.flatMap(host => index.ofType(host.type).flatMap(resource => hostsIn(form, host, attributesOf(resource), index)));
}

function hostsIn({ provider, type, spaces }: SubnetForm, host: HostForm, from: Attributes, index: ResourceIndex): readonly CloudHost[] {
  const blocks = host.block === undefined ? [from] : (blocksOf(from, host.block) ?? []);
  return blocks.flatMap(block => {
    if (host.applies?.(block) === false) return [];
    const subnet = subnetOf(block.values.get(host.subnet) ?? from.values.get(host.subnet), type, index);
    const prefixes = subnet && spaces(subnet);
    if (!prefixes || prefixes.some(prefix => prefix.assumed)) return [];
    return host.addresses.flatMap(name =>
      addressesOf(block.values.get(name)).map(({ ip, origin }) => ({
        provider,
        subnet: subnet.address,
        spaces: prefixes,
        ip,
        place: origin ?? block.place(name),
      })),
    );
  });
}

/** A path may mean a subnet of the same name elsewhere. */
function subnetOf(value: Value | undefined, type: string, index: ResourceIndex): ResourceInstance | undefined {
  if (value?.kind === 'string' && value.value.includes('/')) return undefined;
  const found = index.targetOfValue(value, type);
  return found?.type === type ? found : undefined;
}

function addressesOf(value: Value | undefined) {
  const items = value && 'items' in value ? [...value.items] : value ? [value] : [];
  return items.flatMap(item => {
    if (item.kind !== 'string' || item.marks & (sensitive | assumed)) return [];
    const parsed = parseAddress(item.value);
    return parsed.ok ? [{ ip: parsed.value, origin: item.origin }] : [];
  });
}
