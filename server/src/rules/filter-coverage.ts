/** What rules of packet filters cover: ends, services, and which rule is tried before another. */
import type { CloudFilter, CloudFilterEnd, CloudFilterRule, CloudService } from '../model/cloud-filter.ts';
import { contains } from '../net/prefix.ts';

/** Kinds in which the first matching rule decides. */
export function isOrdered({ kind }: CloudFilter): boolean {
  return kind !== 'security-group';
}

/** Whether all that an end names is surely named by another one; unknown parts cover nothing and are covered by nothing but everything. */
export function coversEnd(outer: CloudFilterEnd | undefined, inner: CloudFilterEnd | undefined): boolean {
  if (!outer || outer.any) return true;
  if (!inner || inner.any || !inner.complete || inner.prefixes.length + inner.groups.length === 0) return false;
  // Ranges and tags of one end may have to match both.
  if (outer.prefixes.length > 0 && outer.groups.length > 0) return false;
  return (
    inner.prefixes.every(({ value }) => outer.prefixes.some(other => !other.assumed && contains(other.value, value))) &&
    inner.groups.every(group => outer.groups.includes(group))
  );
}

export function coversServices(outer: readonly CloudService[] | undefined, inner: readonly CloudService[] | undefined): boolean {
  if (!outer || !inner || inner.length === 0) return false;
  return inner.every(service => outer.some(other => coversService(other, service)));
}

function coversService(outer: CloudService, inner: CloudService): boolean {
  if (outer.protocol === 'all') return true;
  if (outer.protocol !== inner.protocol) return false;
  if (!outer.ports) return true;
  return inner.ports?.every(ports => outer.ports!.some(({ low, high }) => low <= ports.low && ports.high <= high)) === true;
}

/** The rules of a direction that are surely or perhaps tried before another one. */
export function triedBefore(filter: CloudFilter, rule: CloudFilterRule): readonly CloudFilterRule[] {
  return filter.rules.filter(
    other => other !== rule && other.direction === rule.direction && !other.disabled && isBefore(filter, other, rule),
  );
}

/** Equal priorities: Google tries what denies first; elsewhere they are refused. */
function isBefore({ provider }: CloudFilter, a: CloudFilterRule, b: CloudFilterRule): boolean {
  if (a.priority === undefined || b.priority === undefined) return false;
  return a.priority < b.priority || (a.priority === b.priority && provider === 'google' && a.action === 'deny' && b.action === 'allow');
}
