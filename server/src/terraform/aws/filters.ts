/** AWS security groups and network ACLs, with rules inside of them and as resources of their own. */
import type { CloudFilter, CloudFilterRule, CloudPorts, CloudService } from '../../model/cloud-filter.ts';
import { derivedFrom } from '../../model/derived.ts';
import {
  type Attributes,
  attributesOf,
  blocksOf,
  boolAttribute,
  isSet,
  nameTag,
  numberAttribute,
  referenceAttribute,
  referencesAttribute,
  textAttribute,
} from '../attributes.ts';
import { actionOf, endOf, inOrder, protocolName, service, writtenAt } from '../filter-rules.ts';
import { ownsBlocks, type ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

/** How one type of resource or block writes a rule. */
interface RuleForm {
  readonly prefixes: readonly string[];
  readonly groups: readonly string[];
  readonly protocol: string;
  readonly priority?: string;
  readonly action?: string;
}

const groupForm: RuleForm = {
  prefixes: ['cidr_blocks', 'ipv6_cidr_blocks'],
  groups: ['security_groups', 'source_security_group_id', 'prefix_list_ids', 'self'],
  protocol: 'protocol',
};
const singleForm: RuleForm = {
  prefixes: ['cidr_ipv4', 'cidr_ipv6'],
  groups: ['referenced_security_group_id', 'prefix_list_id'],
  protocol: 'ip_protocol',
};
const aclBlockForm: RuleForm = {
  prefixes: ['cidr_block', 'ipv6_cidr_block'],
  groups: [],
  protocol: 'protocol',
  priority: 'rule_no',
  action: 'action',
};
const aclRuleForm: RuleForm = { ...aclBlockForm, priority: 'rule_number', action: 'rule_action' };

type Direction = CloudFilterRule['direction'];
const directions = ['ingress', 'egress'] as const;

function ruleOf(address: string, from: Attributes, direction: Direction, form: RuleForm): CloudFilterRule {
  const remote = endOf(from, form.prefixes, form.groups, false);
  return {
    address,
    direction,
    action: form.action === undefined ? 'allow' : actionOf(from, form.action),
    priority: form.priority === undefined ? undefined : numberAttribute(from, form.priority),
    services: servicesOf(from, form.protocol),
    remote,
    disabled: false,
    place: writtenAt(from, [...form.prefixes, ...form.groups], from.place(form.protocol)),
    portsPlace: writtenAt(from, ['from_port', 'to_port', form.protocol], remote.place),
  };
}

/** ICMP has its type and code in place of ports. */
function servicesOf(from: Attributes, name: string): readonly CloudService[] | undefined {
  const text = textAttribute(from, name);
  if (text === undefined) return undefined;
  const protocol = protocolName(text);
  const ports = portRange(from);
  if (!['tcp', 'udp', 'sctp'].includes(protocol)) return [{ protocol }];
  return ports && [service(protocol, ports)];
}

function portRange(from: Attributes): readonly CloudPorts[] | 'all' | undefined {
  if (!isSet(from, 'from_port') && !isSet(from, 'to_port')) return 'all';
  const [low, high] = [numberAttribute(from, 'from_port'), numberAttribute(from, 'to_port')];
  if (low === undefined || high === undefined) return undefined;
  return low === -1 ? 'all' : [{ low, high }];
}

interface Rules {
  readonly rules: readonly CloudFilterRule[];
  readonly complete: boolean;
}

const groupRules = derivedFrom((group: ResourceInstance) => inlineRules(group, groupForm));
const aclRules = derivedFrom((acl: ResourceInstance) => inlineRules(acl, aclBlockForm));
const separateAclRule = derivedFrom((rule: ResourceInstance) =>
  separateRules([rule], aclRuleForm, from => {
    const egress = isSet(from, 'egress') ? boolAttribute(from, 'egress') : false;
    return egress === undefined ? undefined : egress ? 'egress' : 'ingress';
  }),
);

function inlineRules(filter: ResourceInstance, form: RuleForm): Rules {
  const from = attributesOf(filter);
  const blocks = directions.map(direction => ({ direction, found: blocksOf(from, direction) }));
  return {
    rules: blocks.flatMap(({ direction, found }) => (found ?? []).map(block => ruleOf(filter.address, block, direction, form))),
    complete: blocks.every(({ found }) => found !== undefined),
  };
}

const groupRuleTypes: readonly (readonly [type: string, direction: Direction | undefined, form: RuleForm])[] = [
  ['aws_security_group_rule', undefined, groupForm],
  ['aws_vpc_security_group_ingress_rule', 'ingress', singleForm],
  ['aws_vpc_security_group_egress_rule', 'egress', singleForm],
];

function separateRules(
  resources: readonly ResourceInstance[],
  form: RuleForm,
  directionOf: (from: Attributes) => Direction | undefined,
): Rules {
  const read = resources.map(resource => {
    const from = attributesOf(resource);
    const direction = directionOf(from);
    return { uncertain: resource.uncertain, rule: direction && ruleOf(resource.address, from, direction, form) };
  });
  return { rules: read.flatMap(({ rule }) => rule ?? []), complete: read.every(({ uncertain, rule }) => !uncertain && rule !== undefined) };
}

function together(parts: readonly Rules[]): Rules {
  return { rules: parts.flatMap(({ rules }) => rules), complete: parts.every(({ complete }) => complete) };
}

function writtenDirection(from: Attributes): Direction | undefined {
  const text = textAttribute(from, 'type');
  return directions.find(direction => direction === text);
}

function securityGroup(group: ResourceInstance, index: ResourceIndex): CloudFilter {
  const parts = groupRuleTypes.map(([type, direction, form]) =>
    separateRules(index.referring(group, type, 'security_group_id'), form, from => direction ?? writtenDirection(from)),
  );
  const { rules, complete } = together([groupRules(group), ...parts]);
  const from = attributesOf(group);
  return {
    provider: 'aws',
    kind: 'security-group',
    address: group.address,
    name: nameTag(from) ?? textAttribute(from, 'name'),
    network: networkOf(from, index),
    subnets: [],
    stateful: true,
    rules,
    complete: complete && ownsBlocks(group, 'ingress', 'egress'),
    place: group.place,
  };
}

function networkOf(from: Attributes, index: ResourceIndex): string | undefined {
  return index.target(from, 'vpc_id', 'aws_vpc', 'aws_default_vpc')?.address ?? referenceAttribute(from, 'vpc_id');
}

function networkAcl(acl: ResourceInstance, index: ResourceIndex): CloudFilter {
  const from = attributesOf(acl);
  const separate = index.referring(acl, 'aws_network_acl_rule', 'network_acl_id').map(separateAclRule);
  const { rules, complete } = together([aclRules(acl), ...separate]);
  const subnets = referencesAttribute(from, 'subnet_ids');
  const linked = index
    .referring(acl, 'aws_network_acl_association', 'network_acl_id')
    .flatMap(link => index.target(attributesOf(link), 'subnet_id', 'aws_subnet')?.address ?? []);
  return {
    provider: 'aws',
    kind: 'network-acl',
    address: acl.address,
    name: nameTag(from),
    network: networkOf(from, index) ?? networkOfDefault(from, index),
    subnets: [...(subnets ?? []), ...linked],
    ...(acl.type === 'aws_default_network_acl' && { isDefault: true }),
    stateful: false,
    rules: inOrder(rules),
    complete: complete && subnets !== undefined && ownsBlocks(acl, 'ingress', 'egress'),
    place: acl.place,
  };
}

/** `default_network_acl_id` of a VPC says whose default ACL it is. */
function networkOfDefault(from: Attributes, index: ResourceIndex): string | undefined {
  return index.byReference(referenceAttribute(from, 'default_network_acl_id')?.replace(/\.default_network_acl_id$/, ''))?.address;
}

/** Rules of security groups that the module does not hold: one filter for each group, named as written. */
function foreignGroups(index: ResourceIndex): readonly CloudFilter[] {
  const filters = new Map<string, CloudFilter>();
  for (const [type, direction, form] of groupRuleTypes)
    for (const resource of index.ofType(type)) {
      const from = attributesOf(resource);
      if (index.target(from, 'security_group_id', 'aws_security_group', 'aws_default_security_group')?.mode === 'managed') continue;
      const address = referenceAttribute(from, 'security_group_id') ?? resource.address;
      const known = filters.get(address);
      const { rules } = separateRules([resource], form, each => direction ?? writtenDirection(each));
      filters.set(address, {
        provider: 'aws',
        kind: 'security-group',
        address,
        subnets: [],
        stateful: true,
        rules: [...(known?.rules ?? []), ...rules],
        complete: false,
        place: known?.place ?? resource.place,
      });
    }
  return [...filters.values()];
}

export function awsFilters(index: ResourceIndex): readonly CloudFilter[] {
  return [
    ...index.ofType('aws_security_group', 'aws_default_security_group').map(group => securityGroup(group, index)),
    ...index.ofType('aws_network_acl', 'aws_default_network_acl').map(acl => networkAcl(acl, index)),
    ...foreignGroups(index),
  ];
}
