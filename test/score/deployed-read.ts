/** What we read from Terraform text, for the comparison with what the cloud reported. */
import type { CloudModule } from '../../server/src/model/cloud.ts';
import type { CloudFilterRule } from '../../server/src/model/cloud-filter.ts';
import type { CloudPrefix } from '../../server/src/model/cloud-prefix.ts';
import { formatPrefix } from '../../server/src/net/prefix.ts';
import { listText, portText, type Thing } from './deployed-things.ts';

const prefixList = (prefixes: readonly CloudPrefix[]) => listText(prefixes.map(({ value }) => formatPrefix(value)));

export function readThings(module: CloudModule): Thing[] {
  const { networks, transits, routeTables, filters } = module;
  const gateways = networks.flatMap(network => network.gateways.map(gateway => ({ ...gateway, network })));
  const subnets = networks.flatMap(network => network.subnets.map(subnet => ({ ...subnet, network })));
  const peerings = networks.flatMap(network => network.peerings.map(peering => ({ ...peering, network })));
  const attachments = networks.flatMap(network => network.attachments.map(attachment => ({ ...attachment, network })));
  const named = new Map<string, string | undefined>(
    [...networks, ...subnets, ...gateways, ...peerings, ...transits, ...filters].map(({ address, name }) => [address, name]),
  );
  /** A name that is known, else undefined. */
  const name = (address: string | undefined) => (address === undefined ? undefined : named.get(address));
  const names = (addresses: readonly string[]) => {
    const found = addresses.map(name);
    return found.every(each => each !== undefined) ? listText(found) : undefined;
  };
  const things: (Omit<Thing, 'name'> & { name: string | undefined })[] = [
    ...networks.map(network => ({
      kind: 'network',
      name: network.name,
      fields: { prefixes: network.complete ? prefixList(network.prefixes) : undefined },
    })),
    ...subnets.map(({ name: own, network, prefixes, zone, assignsPublicAddresses, complete }) => ({
      kind: 'subnet',
      name: own,
      fields: { network: network.name, prefix: complete ? prefixList(prefixes) : undefined, zone, public: String(assignsPublicAddresses) },
    })),
    ...gateways
      .filter(({ kind }) => kind === 'internet')
      .map(({ name: own, network }) => ({ kind: 'internet gateway', name: own, fields: { network: network.name } })),
    ...gateways
      .filter(({ kind }) => kind === 'nat')
      .map(({ name: own, subnet }) => ({ kind: 'NAT gateway', name: own, fields: { subnet: name(subnet) } })),
    ...routeTables.map(table => ({
      kind: 'route table',
      name: table.name,
      fields: {
        network: name(table.network),
        routes: table.complete ? joined(table.routes.map(route => routeText(route, name(route.target.address)))) : undefined,
        subnets: names(table.subnets),
        propagations: table.complete ? String(table.propagations.length) : undefined,
      },
    })),
    ...transits.map(transit => ({ kind: 'transit gateway', name: transit.name, fields: { asn: String(transit.asn ?? 64512) } })),
    ...attachments.map(({ name: own, network, transit, subnets: at }) => ({
      kind: 'attachment',
      name: own,
      fields: { transit: transit.name, network: network.name, subnets: names(at) },
    })),
    ...peerings
      .filter(({ requester }) => requester)
      .map(({ name: own, network, peer }) => ({ kind: 'peering', name: own, fields: { between: names([network.address, peer ?? '']) } })),
    ...filters.map(filter => ({
      kind: filter.kind === 'network-acl' ? 'network ACL' : 'security group',
      name: filter.name,
      fields:
        filter.kind === 'network-acl'
          ? {
              network: name(filter.network),
              subnets: names(filter.subnets),
              rules: filter.complete ? joined(filter.rules.flatMap(entryTexts)) : undefined,
            }
          : {
              network: name(filter.network),
              ingress: filter.complete
                ? joined(filter.rules.flatMap(rule => permissionTexts(rule, 'ingress', filter.name, name)))
                : undefined,
              egress: filter.complete
                ? joined(filter.rules.flatMap(rule => permissionTexts(rule, 'egress', filter.name, name)))
                : undefined,
            },
    })),
  ];
  return things.flatMap(thing => (thing.name === undefined ? [] : [{ ...thing, name: thing.name }]));
}

/** Not known when one of them is not. */
function joined(texts: readonly (string | undefined)[]): string | undefined {
  return texts.every(text => text !== undefined) ? listText(texts) : undefined;
}

function routeText(route: CloudModule['routeTables'][number]['routes'][number], target: string | undefined): string | undefined {
  return route.destination && target !== undefined ? `${formatPrefix(route.destination.value)} → ${target}` : undefined;
}

function serviceTexts({ services }: CloudFilterRule): (string | undefined)[] {
  if (!services) return [undefined];
  return services.flatMap(({ protocol, ports }) => (ports ? ports.map(({ low, high }) => portText(protocol, low, high)) : [protocol]));
}

function permissionTexts(
  rule: CloudFilterRule,
  direction: CloudFilterRule['direction'],
  own: string | undefined,
  name: (address: string | undefined) => string | undefined,
): (string | undefined)[] {
  if (rule.direction !== direction) return [];
  const from = [
    ...rule.remote.prefixes.map(({ value }) => formatPrefix(value)),
    ...rule.remote.groups.map(group => {
      const known = group === 'self' ? own : name(group);
      return known === undefined ? undefined : `group ${known}`;
    }),
    ...(rule.remote.complete ? [] : [undefined]),
  ];
  return serviceTexts(rule).flatMap(what => from.map(each => (what === undefined || each === undefined ? undefined : `${what} ${each}`)));
}

function entryTexts(rule: CloudFilterRule): (string | undefined)[] {
  const { direction, priority, action, remote } = rule;
  if (priority === undefined || action === undefined || !remote.complete) return [undefined];
  return serviceTexts(rule).flatMap(what =>
    remote.prefixes.map(({ value }) =>
      what === undefined ? undefined : `${direction} ${priority} ${action} ${what} ${formatPrefix(value)}`,
    ),
  );
}
