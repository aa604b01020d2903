/**
 * Which network ACL of AWS stands before a subnet, and what it surely keeps out. A subnet has exactly one: that which names it, else the default one of its VPC. A default
 * ACL lets everything through until a module takes it over; any other one denies what no rule allows; the lowest number is tried first (AWS VPC User Guide, "Network ACLs").
 */
import type { CloudModule, CloudNetwork } from '../model/cloud.ts';
import type { CloudFilter, CloudFilterRule, CloudService } from '../model/cloud-filter.ts';
import { coversServices } from './filter-coverage.ts';

/** Prefixes shorter than this are a large part of the internet. */
const worldLength = 8;

/** Whether every subnet of the network stands behind an ACL that keeps out what a rule lets in from everywhere. */
export function isDeniedByAcls({ services }: CloudFilterRule, family: 4 | 6, network: CloudNetwork, { filters }: CloudModule): boolean {
  const acls = filters.filter(({ kind, network: own }) => kind === 'network-acl' && own === network.address);
  if (!services || !network.complete || network.subnets.length === 0 || acls.some(({ complete }) => !complete)) return false;
  return network.subnets.every(({ address }) => {
    const acl = aclOf(address, acls);
    return acl !== undefined && services.every(service => keepsOut(acl, service, family));
  });
}

/** Undefined where it is the default one that no module has taken over, or several name the subnet: the last one associated counts, which no text tells. */
function aclOf(subnet: string, acls: readonly CloudFilter[]): CloudFilter | undefined {
  const named = acls.filter(({ subnets, isDefault }) => !isDefault && subnets.includes(subnet));
  if (named.length === 0) return acls.find(({ isDefault }) => isDefault);
  return named.length === 1 ? named[0] : undefined;
}

function keepsOut({ rules }: CloudFilter, service: CloudService, family: 4 | 6): boolean {
  for (const { direction, action, services, remote } of rules) {
    if (direction !== 'ingress') continue;
    if (action === undefined || !services || !remote.complete) return false;
    const prefixes = remote.prefixes.filter(({ value }) => value.family === family);
    if (action === 'deny' && prefixes.some(({ value }) => value.length === 0) && coversServices(services, [service])) return true;
    const isWide = prefixes.some(({ value, assumed }) => value.length < worldLength || assumed);
    if (action === 'allow' && isWide && services.some(each => overlaps(each, service))) return false;
  }
  return true;
}

function overlaps(a: CloudService, b: CloudService): boolean {
  if (a.protocol === 'all' || b.protocol === 'all') return true;
  if (a.protocol !== b.protocol) return false;
  return !a.ports || !b.ports || a.ports.some(one => b.ports!.some(({ low, high }) => one.low <= high && low <= one.high));
}
