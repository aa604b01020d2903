/** A named object as hovers show it: from the model, never from the text, so that no secret comes along. */
import type { Device } from '../../model/device.ts';
import type { Interface } from '../../model/interface.ts';
import { kindLabels, type Named, symbolKey, usesOf } from '../../model/symbol.ts';
import { formatPrefix } from '../../net/prefix.ts';
import { code, codeBlock, escapeMarkdown } from '../markdown.ts';
import { describeAcl, describeAsPathList, describeCommunityList, describePrefixList } from './lists.ts';
import { describePeer } from './peer.ts';
import { describePolicy } from './policy.ts';

/** The most terms of a policy and entries of a list that are shown. */
const mostTerms = 12;
const mostEntries = 20;

/** Markdown: what the name is, and what it holds. */
export function describeObject(device: Device, named: Named): string {
  const { kind, name, definitions } = named;
  const label = kindLabels[kind];
  if (definitions.length === 0) return `${label} ${code(name)}: not defined on ${escapeMarkdown(device.name)}`;
  const times = usesOf(named).length;
  const uses = times === 1 ? 'used once' : `used ${times} times`;
  const body = contents(device, named);
  return [`${label} ${code(name)}, ${uses}`, ...(body ? [body] : [])].join('\n\n');
}

function contents(device: Device, { kind, name }: Named): string | undefined {
  const policy = device.policies.get(name);
  if (policy?.kind === kind) return codeBlock(describePolicy(policy, mostTerms));
  const prefixes = device.prefixLists.get(symbolKey(kind, name));
  if (prefixes) return codeBlock(describePrefixList(prefixes, mostEntries));
  const acl = device.acls.get(symbolKey(kind, name));
  if (acl) return codeBlock(describeAcl(acl, mostEntries));
  return otherContents(device, { kind, name });
}

function otherContents(device: Device, { kind, name }: Pick<Named, 'kind' | 'name'>): string | undefined {
  const paths =
    kind === 'as-path-list' ? device.asPathLists.get(name) : kind === 'as-path-group' ? device.asPathGroups.get(name) : undefined;
  if (paths) return codeBlock(describeAsPathList(paths, mostEntries));
  const communities =
    kind === 'community-list'
      ? device.communityLists.get(name)
      : kind === 'large-community-list'
        ? device.largeCommunityLists.get(name)
        : undefined;
  if (communities) return codeBlock(describeCommunityList(communities, mostEntries));
  const port = kind === 'interface' ? device.interfaces.get(name) : undefined;
  if (port) return describeInterface(port);
  return groupContents(device, name);
}

function groupContents(device: Device, name: string): string | undefined {
  for (const bgp of device.bgp.values()) {
    const group = bgp.groups.get(name);
    if (group) return describePeer(bgp, group, undefined).map(markupOf).join('  \n');
  }
  return undefined;
}

/** The first line holds its own bold name. */
export function markupOf(line: string): string {
  return line
    .split('**')
    .map((part, i) => (i % 2 === 1 ? `**${escapeMarkdown(part)}**` : escapeMarkdown(part)))
    .join('');
}

function describeInterface({ description, addresses, vrf, shutdown, virtualAddresses }: Interface): string {
  const lines = [
    ...(description ? [escapeMarkdown(description)] : []),
    ...addresses.map(({ prefix, secondary }) => `${code(formatPrefix(prefix))}${secondary ? ' secondary' : ''}`),
    ...(virtualAddresses.length > 0 ? [`${virtualAddresses.length} virtual`] : []),
    ...(vrf === 'default' ? [] : [`VRF ${code(vrf)}`]),
    ...(shutdown ? ['shut down'] : []),
  ];
  return lines.join('  \n');
}
