/** What the cloud's API reported of a deployment. */
import { listText, portText, type Thing } from './deployed-things.ts';

type Json = string | number | boolean | Row | readonly Json[];
interface Row {
  readonly [name: string]: Json | undefined;
}
/** File name without its ending → its rows, of all regions and accounts. */
export type Reported = Readonly<Record<string, readonly Row[]>>;

/** The objects in a list of a row; none where it is missing. */
function rowsIn(row: Row, name: string): readonly Row[] {
  const value = row[name];
  return Array.isArray(value) ? value.filter((each): each is Row => typeof each === 'object') : [];
}

function rowIn(row: Row, name: string): Row {
  const value = row[name];
  return typeof value === 'object' && !Array.isArray(value) ? (value as Row) : {};
}

const text = (row: Row, name: string): string => String(row[name]);
const number = (row: Row, name: string): number | undefined => (row[name] === undefined ? undefined : Number(row[name]));
const tag = (row: Row): string => text(rowsIn(row, 'Tags').find(({ Key }) => Key === 'Name') ?? { Value: '' }, 'Value');

type Name = (id: unknown) => string;
type Fields = (row: Row, name: Name) => Thing['fields'];

const identifiers: readonly (readonly [file: string, identifier: string])[] = [
  ['Vpcs', 'VpcId'],
  ['Subnets', 'SubnetId'],
  ['InternetGateways', 'InternetGatewayId'],
  ['NatGateways', 'NatGatewayId'],
  ['TransitGateways', 'TransitGatewayId'],
  ['VpcPeeringConnections', 'VpcPeeringConnectionId'],
  ['SecurityGroups', 'GroupId'],
];

/** File → the kind of its things, and what is compared of each. */
const kinds: readonly (readonly [file: string, kind: string, fields: Fields])[] = [
  ['Vpcs', 'network', row => ({ prefixes: listText(rowsIn(row, 'CidrBlockAssociationSet').map(each => text(each, 'CidrBlock'))) })],
  [
    'Subnets',
    'subnet',
    (row, name) => ({
      network: name(row.VpcId),
      prefix: text(row, 'CidrBlock'),
      zone: text(row, 'AvailabilityZone'),
      public: text(row, 'MapPublicIpOnLaunch'),
    }),
  ],
  ['InternetGateways', 'internet gateway', (row, name) => ({ network: name(rowsIn(row, 'Attachments')[0]?.VpcId) })],
  ['NatGateways', 'NAT gateway', (row, name) => ({ subnet: name(row.SubnetId) })],
  [
    'RouteTables',
    'route table',
    (row, name) => ({
      network: name(row.VpcId),
      routes: listText(
        rowsIn(row, 'Routes')
          .filter(route => route.Origin === 'CreateRoute')
          .map(route => routeText(route, name)),
      ),
      subnets: listText(rowsIn(row, 'Associations').flatMap(each => (each.SubnetId ? [name(each.SubnetId)] : []))),
      propagations: String(rowsIn(row, 'PropagatingVgws').length),
    }),
  ],
  ['TransitGateways', 'transit gateway', row => ({ asn: text(rowIn(row, 'Options'), 'AmazonSideAsn') })],
  [
    'TransitGatewayVpcAttachments',
    'attachment',
    (row, name) => ({
      transit: name(row.TransitGatewayId),
      network: name(row.VpcId),
      subnets: listText((row.SubnetIds as readonly string[]).map(name)),
    }),
  ],
  [
    'VpcPeeringConnections',
    'peering',
    (row, name) => ({ between: listText(['RequesterVpcInfo', 'AccepterVpcInfo'].map(end => name(rowIn(row, end).VpcId))) }),
  ],
  [
    'SecurityGroups',
    'security group',
    (row, name) => ({
      network: name(row.VpcId),
      ingress: listText(rowsIn(row, 'IpPermissions').flatMap(rule => permissionTexts(rule, name))),
      egress: listText(rowsIn(row, 'IpPermissionsEgress').flatMap(rule => permissionTexts(rule, name))),
    }),
  ],
  [
    'NetworkAcls',
    'network ACL',
    (row, name) => ({
      network: name(row.VpcId),
      subnets: listText(rowsIn(row, 'Associations').map(each => name(each.SubnetId))),
      // The last rule is the cloud's own.
      rules: listText(
        rowsIn(row, 'Entries')
          .filter(entry => Number(entry.RuleNumber) < 32767)
          .map(entryText),
      ),
    }),
  ],
];

const gone = ['deleted', 'deleting', 'rejected', 'failed', 'expired'];

/**
 * Everything that has a name.
 * @param ours names that the text uses: what two accounts name differently is called by that one of the names.
 */
export function reportedThings(reported: Reported, ours: readonly string[]): Thing[] {
  const present = (row: Row) => !gone.includes(String(row.State)) && !gone.includes(String(rowIn(row, 'Status').Code));
  const rows = (file: string) => (reported[file] ?? []).filter(present);
  const named = new Map<string, string>();
  for (const [file, identifier] of identifiers)
    for (const row of rows(file)) {
      const known = named.get(text(row, identifier)) ?? '';
      if (!ours.includes(known)) named.set(text(row, identifier), tag(row) || known);
    }
  const name: Name = id => named.get(String(id)) ?? '';
  const things = kinds.flatMap(([file, kind, fields]) => rows(file).map(row => ({ kind, name: tag(row), fields: fields(row, name) })));
  return things.filter(thing => thing.name !== '');
}

const targets = [
  'GatewayId',
  'NatGatewayId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'NetworkInterfaceId',
  'EgressOnlyInternetGatewayId',
];

function routeText(route: Row, name: Name): string {
  const target = targets.map(id => route[id]).find(id => id !== undefined);
  return `${route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId} → ${name(target)}`;
}

const protocols: Readonly<Record<string, string>> = { '-1': 'all', '6': 'tcp', '17': 'udp', '1': 'icmp', '58': 'icmpv6' };
const protocolOf = (given: unknown) => protocols[String(given)] ?? String(given);

function permissionTexts(rule: Row, name: Name): string[] {
  const what = portText(protocolOf(rule.IpProtocol), number(rule, 'FromPort'), number(rule, 'ToPort'));
  const from = [
    ...rowsIn(rule, 'IpRanges').map(range => text(range, 'CidrIp')),
    ...rowsIn(rule, 'Ipv6Ranges').map(range => text(range, 'CidrIpv6')),
    ...rowsIn(rule, 'UserIdGroupPairs').map(pair => `group ${name(pair.GroupId)}`),
  ];
  return from.map(each => `${what} ${each}`);
}

function entryText(entry: Row): string {
  const ports = rowIn(entry, 'PortRange');
  const what = portText(protocolOf(entry.Protocol), number(ports, 'From'), number(ports, 'To'));
  const remote = entry.CidrBlock ?? entry.Ipv6CidrBlock;
  return `${entry.Egress ? 'egress' : 'ingress'} ${entry.RuleNumber} ${entry.RuleAction} ${what} ${remote}`;
}
