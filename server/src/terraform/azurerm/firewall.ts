/**
 * Rules of Azure firewalls: what they let in from outside by translating addresses, and what their network rules let through. Collections and groups of them are tried by
 * priorities of their own, which one number cannot say, so that rules have none here.
 */
import type { CloudFilter, CloudFilterRule, CloudService } from '../../model/cloud-filter.ts';
import { type Attributes, attributesOf, blocksOf, isSet, referenceAttribute, textAttribute, textsAttribute } from '../attributes.ts';
import { actionOf, endOf, inOrder, portsOfTexts, protocolName, service, writtenAt } from '../filter-rules.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

interface Collection {
  readonly resource: ResourceInstance;
  readonly attributes: Attributes;
  readonly kind: 'translation' | 'network';
}

/** Of a policy, its groups hold the collections; of a firewall with rules of its own, each is a resource. */
export function azureFirewalls(index: ResourceIndex): readonly CloudFilter[] {
  const policies = index.ofType('azurerm_firewall_policy').map(policy => {
    const groups = index.referring(policy, 'azurerm_firewall_policy_rule_collection_group', 'firewall_policy_id');
    return filterOf(policy, groups.map(collectionsOf));
  });
  const firewalls = index.ofType('azurerm_firewall').flatMap(firewall => {
    const own = (['translation', 'network'] as const).flatMap(kind =>
      index
        .referring(firewall, `azurerm_firewall_${kind === 'network' ? 'network' : 'nat'}_rule_collection`, 'azure_firewall_name')
        .map((resource): readonly Collection[] => [{ resource, attributes: attributesOf(resource), kind }]),
    );
    return own.length > 0 ? [filterOf(firewall, own)] : [];
  });
  return [...policies, ...firewalls];
}

/** Undefined when their number is not known. */
function collectionsOf(group: ResourceInstance): readonly Collection[] | undefined {
  const from = attributesOf(group);
  const [translations, networks] = [blocksOf(from, 'nat_rule_collection'), blocksOf(from, 'network_rule_collection')];
  if (!translations || !networks || group.uncertain) return undefined;
  return [
    ...translations.map((attributes): Collection => ({ resource: group, attributes, kind: 'translation' })),
    ...networks.map((attributes): Collection => ({ resource: group, attributes, kind: 'network' })),
  ];
}

function filterOf(owner: ResourceInstance, found: readonly (readonly Collection[] | undefined)[]): CloudFilter {
  const read = found.flatMap(each => each ?? []).map(rulesOf);
  return {
    provider: 'azurerm',
    kind: 'firewall-policy',
    address: owner.address,
    name: textAttribute(attributesOf(owner), 'name'),
    network: referenceAttribute(attributesOf(owner), 'virtual_hub_id'),
    subnets: [],
    stateful: true,
    rules: inOrder(read.flatMap(rules => rules ?? [])),
    complete: !owner.uncertain && !found.includes(undefined) && !read.includes(undefined),
    place: owner.place,
  };
}

function rulesOf({ resource, attributes, kind }: Collection): readonly CloudFilterRule[] | undefined {
  const rules = blocksOf(attributes, 'rule');
  if (kind === 'network') return rules?.map(rule => networkRule(resource.address, attributes, rule));
  // Translation of sources lets nothing in.
  return textAttribute(attributes, 'action')?.toLowerCase() === 'dnat' ? rules?.map(rule => translation(resource.address, rule)) : [];
}

const sources = [['source_addresses'], ['source_ip_groups']] as const;

/** Traffic that a firewall passes on to an address inside. */
function translation(address: string, from: Attributes): CloudFilterRule {
  const remote = endOf(from, ...sources, false);
  // The port that is reached tells what is open, whatever the one outside is called.
  const ports = isSet(from, 'translated_port') ? 'translated_port' : 'destination_ports';
  return {
    address,
    name: textAttribute(from, 'name'),
    direction: 'ingress',
    action: 'allow',
    services: servicesOf(from, ports),
    remote,
    local: endOf(from, ['translated_address', 'translated_fqdn'], [], false),
    disabled: false,
    place: remote.place,
    portsPlace: writtenAt(from, [ports], remote.place),
  };
}

/** From one inside address to another, or out: nothing comes in from the internet without a translation (Azure Firewall, "DNAT rules"). */
function networkRule(address: string, collection: Attributes, from: Attributes): CloudFilterRule {
  const remote = endOf(from, ['destination_addresses'], ['destination_ip_groups', 'destination_fqdns'], false);
  return {
    address,
    name: textAttribute(from, 'name'),
    direction: 'egress',
    action: actionOf(collection, 'action'),
    services: servicesOf(from, 'destination_ports'),
    remote,
    local: endOf(from, ...sources, false),
    disabled: false,
    place: remote.place,
    portsPlace: writtenAt(from, ['destination_ports'], remote.place),
  };
}

function servicesOf(from: Attributes, portName: string): readonly CloudService[] | undefined {
  const protocols = textsAttribute(from, 'protocols')?.map(protocolName);
  const ports = portsOfTexts(textsAttribute(from, portName));
  if (!protocols || protocols.length === 0 || ports === undefined) return undefined;
  if (protocols.includes('all')) return ports === 'all' ? [{ protocol: 'all' }] : [service('tcp', ports), service('udp', ports)];
  return protocols.map(protocol => service(protocol, ports));
}
