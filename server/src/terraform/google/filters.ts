/** Google firewall rules of networks, and firewall policies. */
import type { CloudFilter, CloudFilterRule, CloudService } from '../../model/cloud-filter.ts';
import {
  type Attributes,
  attributesOf,
  blockOf,
  blocksOf,
  boolAttribute,
  isSet,
  numberAttribute,
  referenceAttribute,
  textAttribute,
  textsAttribute,
} from '../attributes.ts';
import { endOf, inOrder, portsOfTexts, protocolName, service, writtenAt } from '../filter-rules.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

const ruleType = 'google_compute_firewall';
const networkType = 'google_compute_network';
/** Of a rule where none is written. */
const defaultPriority = 1000;

/** `INGRESS` where nothing is written. @returns undefined when it is not known. */
function directionOf(from: Attributes): CloudFilterRule['direction'] | undefined {
  if (!isSet(from, 'direction')) return 'ingress';
  const text = textAttribute(from, 'direction')?.toLowerCase();
  return text === 'ingress' || text === 'egress' ? text : undefined;
}

function services(blocks: readonly Attributes[], protocolAttribute: string): readonly CloudService[] | undefined {
  const read = blocks.map(block => {
    const protocol = textAttribute(block, protocolAttribute);
    const ports = portsOfTexts(textsAttribute(block, 'ports'));
    return protocol === undefined || ports === undefined ? undefined : service(protocolName(protocol), ports);
  });
  return read.every(one => one !== undefined) ? read : undefined;
}

function ruleOf(resource: ResourceInstance): CloudFilterRule | undefined {
  const from = attributesOf(resource);
  const direction = directionOf(from);
  if (!direction) return undefined;
  const [allow, deny] = [blocksOf(from, 'allow'), blocksOf(from, 'deny')];
  const blocks = allow?.length ? allow : deny;
  const sources = ['source_tags', 'source_service_accounts'];
  const remote = direction === 'ingress' ? endOf(from, ['source_ranges'], sources, true) : endOf(from, ['destination_ranges'], [], true);
  return {
    address: resource.address,
    name: textAttribute(from, 'name'),
    direction,
    action: allow?.length ? 'allow' : deny?.length ? 'deny' : undefined,
    priority: isSet(from, 'priority') ? numberAttribute(from, 'priority') : defaultPriority,
    services: blocks && services(blocks, 'protocol'),
    remote,
    local: endOf(
      from,
      direction === 'ingress' ? ['destination_ranges'] : ['source_ranges'],
      ['target_tags', 'target_service_accounts'],
      true,
    ),
    disabled: boolAttribute(from, 'disabled') === true,
    place: remote.prefixes[0]?.place ?? writtenAt(from, ['source_ranges', 'destination_ranges'], resource.place),
    portsPlace: blocks?.[0]?.place('ports') ?? resource.place,
  };
}

/** All rules of one network are one filter; rules of networks that the module does not hold are one for each network, named as written. */
function networkFirewalls(index: ResourceIndex): readonly CloudFilter[] {
  const groups = new Map<string, ResourceInstance[]>();
  const owners = new Map<string, ResourceInstance>();
  for (const resource of index.ofType(ruleType)) {
    const from = attributesOf(resource);
    const network = index.target(from, 'network', networkType);
    const address = network?.address ?? referenceAttribute(from, 'network') ?? resource.address;
    groups.set(address, [...(groups.get(address) ?? []), resource]);
    if (network?.mode === 'managed') owners.set(address, network);
  }
  return [...groups].map(([address, resources]) => {
    const owner = owners.get(address);
    const rules = resources.map(ruleOf);
    return {
      provider: 'google',
      kind: 'firewall',
      address,
      name: owner && textAttribute(attributesOf(owner), 'name'),
      network: address,
      subnets: [],
      stateful: true,
      rules: denyFirst(rules.filter(rule => rule !== undefined)),
      complete: owner !== undefined && !rules.includes(undefined) && ![owner, ...resources].some(each => each.uncertain),
      place: owner?.place ?? resources[0]!.place,
    };
  });
}

/** At one priority a rule that denies wins (VPC firewall rules, "Priority"). */
function denyFirst(rules: readonly CloudFilterRule[]): readonly CloudFilterRule[] {
  const rank = ({ action }: CloudFilterRule) => (action === 'deny' ? 0 : 1);
  return inOrder(rules.toSorted((a, b) => rank(a) - rank(b)));
}

const policyRuleTypes: readonly (readonly [policies: readonly string[], rules: string])[] = [
  [['google_compute_network_firewall_policy'], 'google_compute_network_firewall_policy_rule'],
  [['google_compute_region_network_firewall_policy'], 'google_compute_region_network_firewall_policy_rule'],
  [['google_compute_firewall_policy', 'google_compute_organization_security_policy'], 'google_compute_firewall_policy_rule'],
];

const otherSources = ['src_address_groups', 'src_fqdns', 'src_region_codes', 'src_threat_intelligences', 'src_networks', 'src_secure_tags'];
const otherDestinations = ['dest_address_groups', 'dest_fqdns', 'dest_region_codes', 'dest_threat_intelligences'];

function policyRule(resource: ResourceInstance): CloudFilterRule | undefined {
  const from = attributesOf(resource);
  const direction = directionOf(from);
  // Other actions pass on to further rules or inspect.
  const action = textAttribute(from, 'action')?.toLowerCase();
  if (!direction || action === 'goto_next') return undefined;
  const match = blockOf(from, 'match');
  const source = endOf(match, ['src_ip_ranges'], otherSources, true);
  const destination = endOf(match, ['dest_ip_ranges'], otherDestinations, true);
  const layers = blocksOf(match, 'layer4_configs');
  const [remote, local] = direction === 'ingress' ? [source, destination] : [destination, source];
  return {
    address: resource.address,
    name: textAttribute(from, 'rule_name'),
    direction,
    action: action === 'allow' || action === 'deny' ? action : undefined,
    priority: numberAttribute(from, 'priority'),
    services: layers && services(layers, 'ip_protocol'),
    remote,
    local,
    disabled: boolAttribute(from, 'disabled') === true,
    place: remote.prefixes[0]?.place ?? resource.place,
    portsPlace: layers?.[0]?.place('ports') ?? resource.place,
  };
}

function policies(index: ResourceIndex): readonly CloudFilter[] {
  return policyRuleTypes.flatMap(([types, rules]) =>
    index.ofType(...types).map(policy => {
      const resources = index.referring(policy, rules, 'firewall_policy');
      const read = resources.map(policyRule);
      const [association] = index.referring(policy, `${policy.type}_association`, 'firewall_policy');
      const target = association && attributesOf(association);
      return {
        provider: 'google',
        kind: 'firewall-policy',
        address: policy.address,
        name: textAttribute(attributesOf(policy), 'name'),
        network:
          target && (index.target(target, 'attachment_target', networkType)?.address ?? referenceAttribute(target, 'attachment_target')),
        subnets: [],
        stateful: true,
        rules: inOrder(read.filter(rule => rule !== undefined)),
        complete: !read.includes(undefined) && ![policy, ...resources].some(each => each.uncertain),
        place: policy.place,
      };
    }),
  );
}

export function googleFilters(index: ResourceIndex): readonly CloudFilter[] {
  return [...networkFirewalls(index), ...policies(index)];
}
