/** Azure network security groups, with rules inside of them and as resources of their own, and the admin rules of network managers. */
import type { CloudFilter, CloudFilterRule, CloudService } from '../../model/cloud-filter.ts';
import {
  type Attributes,
  attributesOf,
  blocksOf,
  isSet,
  numberAttribute,
  referenceAttribute,
  textAttribute,
  textsAttribute,
} from '../attributes.ts';
import { actionOf, endOf, inOrder, portsOfTexts, protocolName, service, writtenAt } from '../filter-rules.ts';
import { ownsBlocks, type ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

type Side = 'source' | 'destination';

function sideOf(from: Attributes, side: Side) {
  return endOf(from, [`${side}_address_prefix`, `${side}_address_prefixes`], [`${side}_application_security_group_ids`], false);
}

function ruleOf(address: string, from: Attributes): CloudFilterRule | undefined {
  const direction = directionOf(from);
  if (!direction) return undefined;
  const [source, destination] = [sideOf(from, 'source'), sideOf(from, 'destination')];
  const ports = ['destination_port_range', 'destination_port_ranges'];
  const remote = direction === 'ingress' ? source : destination;
  return {
    address,
    name: textAttribute(from, 'name'),
    direction,
    action: actionOf(from, 'access'),
    priority: numberAttribute(from, 'priority'),
    services: servicesOf(from, ports),
    remote,
    local: direction === 'ingress' ? destination : source,
    disabled: false,
    place: remote.place,
    portsPlace: writtenAt(from, ports, remote.place),
  };
}

function directionOf(from: Attributes): CloudFilterRule['direction'] | undefined {
  const text = textAttribute(from, 'direction')?.toLowerCase();
  return text === 'inbound' ? 'ingress' : text === 'outbound' ? 'egress' : undefined;
}

function servicesOf(from: Attributes, portNames: readonly string[]): readonly CloudService[] | undefined {
  const protocol = textAttribute(from, 'protocol');
  const texts = portNames.filter(name => isSet(from, name)).map(name => textsAttribute(from, name));
  const ports = texts.every(list => list !== undefined) ? portsOfTexts(texts.flat()) : undefined;
  if (protocol === undefined || ports === undefined) return undefined;
  const name = protocolName(protocol);
  if (name !== 'all') return [service(name, ports)];
  return ports === 'all' ? [{ protocol: name }] : [service('tcp', ports), service('udp', ports)];
}

function securityGroup(group: ResourceInstance, index: ResourceIndex): CloudFilter {
  const from = attributesOf(group);
  const inline = blocksOf(from, 'security_rule');
  const separate = index.referring(group, 'azurerm_network_security_rule', 'network_security_group_name');
  const rules = [
    ...(inline ?? []).map(rule => ruleOf(group.address, rule)),
    ...separate.map(rule => ruleOf(rule.address, attributesOf(rule))),
  ];
  return {
    provider: 'azurerm',
    kind: 'network-security-group',
    address: group.address,
    name: textAttribute(from, 'name'),
    subnets: subnetsOf(group, index),
    stateful: true,
    rules: inOrder(rules.filter(rule => rule !== undefined)),
    complete:
      inline !== undefined && !rules.includes(undefined) && ownsBlocks(group, 'security_rule') && !separate.some(each => each.uncertain),
    place: group.place,
  };
}

function subnetsOf(group: ResourceInstance, index: ResourceIndex): readonly string[] {
  const linked = index
    .referring(group, 'azurerm_subnet_network_security_group_association', 'network_security_group_id')
    .flatMap(link => index.target(attributesOf(link), 'subnet_id', 'azurerm_subnet')?.address ?? []);
  const inline = index
    .ofType('azurerm_virtual_network')
    .flatMap(network =>
      (blocksOf(attributesOf(network), 'subnet') ?? []).flatMap((block, nth) =>
        index.target(block, 'security_group', group.type) === group ? [`${network.address}.subnet[${nth}]`] : [],
      ),
    );
  return [...linked, ...inline];
}

/** Rules of groups that the module does not hold. */
function foreignGroups(index: ResourceIndex): readonly CloudFilter[] {
  const filters = new Map<string, CloudFilter>();
  for (const resource of index.ofType('azurerm_network_security_rule')) {
    const from = attributesOf(resource);
    if (index.target(from, 'network_security_group_name', 'azurerm_network_security_group')?.mode === 'managed') continue;
    const address = referenceAttribute(from, 'network_security_group_name') ?? resource.address;
    const known = filters.get(address);
    const rule = ruleOf(resource.address, from);
    filters.set(address, {
      provider: 'azurerm',
      kind: 'network-security-group',
      address,
      subnets: [],
      stateful: true,
      rules: inOrder([...(known?.rules ?? []), ...(rule ? [rule] : [])]),
      complete: false,
      place: known?.place ?? resource.place,
    });
  }
  return [...filters.values()];
}

/** Admin rules are tried before the rules of security groups. */
function adminRules(index: ResourceIndex): readonly CloudFilter[] {
  return index.ofType('azurerm_network_manager_admin_rule_collection').map(collection => {
    const resources = index.referring(collection, 'azurerm_network_manager_admin_rule', 'admin_rule_collection_id');
    const rules = resources.map(adminRule);
    return {
      provider: 'azurerm',
      kind: 'firewall-policy',
      address: collection.address,
      name: textAttribute(attributesOf(collection), 'name'),
      subnets: [],
      stateful: true,
      rules: inOrder(rules.filter(rule => rule !== undefined)),
      complete: !rules.includes(undefined) && ![collection, ...resources].some(each => each.uncertain),
      place: collection.place,
    };
  });
}

function adminRule(resource: ResourceInstance): CloudFilterRule | undefined {
  const from = attributesOf(resource);
  const direction = directionOf(from);
  if (!direction) return undefined;
  const [source, destination] = (['source', 'destination'] as const).map(side => adminSide(from, side));
  const [remote, local] = direction === 'ingress' ? [source!, destination!] : [destination!, source!];
  return {
    address: resource.address,
    name: textAttribute(from, 'name'),
    direction,
    action: actionOf(from, 'action'),
    priority: numberAttribute(from, 'priority'),
    services: servicesOf(from, ['destination_port_ranges']),
    remote,
    local,
    disabled: false,
    place: remote.place,
    portsPlace: writtenAt(from, ['destination_port_ranges'], remote.place),
  };
}

/** Blocks with a prefix or a service tag each. */
function adminSide(from: Attributes, side: Side) {
  const blocks = blocksOf(from, side);
  const ends = (blocks ?? []).map(block => endOf(block, ['address_prefix'], [], false));
  return {
    prefixes: ends.flatMap(end => end.prefixes),
    groups: ends.flatMap(end => end.groups),
    any: blocks?.length === 0 || ends.some(end => end.any),
    complete: blocks !== undefined && ends.every(end => end.complete),
    place: ends[0]?.place ?? from.place(side),
  };
}

export function azureFilters(index: ResourceIndex): readonly CloudFilter[] {
  return [
    ...index.ofType('azurerm_network_security_group').map(group => securityGroup(group, index)),
    ...foreignGroups(index),
    ...adminRules(index),
  ];
}
