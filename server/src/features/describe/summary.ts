/** A named object in a few words, beside its name in lists. */
import type { Device } from '../../model/device.ts';
import type { Interface } from '../../model/interface.ts';
import { kindLabels, type Named, symbolKey } from '../../model/symbol.ts';
import { formatPrefix } from '../../net/prefix.ts';

/** What the name is, and how much it holds. */
export function summaryOf(device: Device, { kind, name }: Pick<Named, 'kind' | 'name'>): string {
  const held = contentsOf(device, { kind, name });
  return held === '' ? kindLabels[kind] : `${kindLabels[kind]}, ${held}`;
}

function contentsOf(device: Device, { kind, name }: Pick<Named, 'kind' | 'name'>): string {
  const key = symbolKey(kind, name);
  const policy = device.policies.get(name);
  if (policy?.kind === kind) return counted(policy.terms.length, policy.statements ? 'statement' : 'term');
  const list = device.prefixLists.get(key) ?? device.acls.get(key) ?? otherList(device, kind, name);
  if (list) return counted(list.entries.length, 'entry');
  const port = kind === 'interface' ? device.interfaces.get(name) : undefined;
  if (port) return interfaceDetail(port);
  const vrf = kind === 'vrf' || kind === 'routing-instance' ? device.vrfs.get(name) : undefined;
  if (vrf?.rd) return `rd ${vrf.rd.value}`;
  return groupContents(device, name) ?? device.vlans.get(name)?.name?.value ?? '';
}

function otherList(device: Device, kind: Named['kind'], name: string): { readonly entries: readonly unknown[] } | undefined {
  if (kind === 'as-path-list') return device.asPathLists.get(name);
  if (kind === 'as-path-group') return device.asPathGroups.get(name);
  if (kind === 'community-list') return device.communityLists.get(name);
  return kind === 'large-community-list' ? device.largeCommunityLists.get(name) : undefined;
}

function groupContents({ bgp }: Device, name: string): string | undefined {
  for (const { groups } of bgp.values()) {
    const group = groups.get(name);
    if (group) return group.remoteAs ? `AS ${group.remoteAs.value}` : (group.description ?? '');
  }
  return undefined;
}

/** `3 entries`. */
export function counted(count: number, one: string): string {
  const many = one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`;
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What an interface is for, and its address. */
export function interfaceDetail({ description, addresses, vrf, shutdown }: Interface): string {
  const [address] = addresses;
  const parts = [
    description,
    address && formatPrefix(address.prefix),
    vrf === 'default' ? undefined : vrf,
    shutdown ? 'shut down' : undefined,
  ];
  return parts.filter(part => part !== undefined).join(' · ');
}
