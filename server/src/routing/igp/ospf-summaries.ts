/** External routes that a router announces as one, or not at all (`summary-address`, `summary-prefix`): no standard describes it, vendors do. */
import type { ExternalSummary } from '../../model/igp.ts';
import { contains, maskPrefix, type Prefix } from '../../net/prefix.ts';
import type { Discarded, OspfExternal, OspfRouter } from './ospf-router.ts';

type Summarising = Pick<OspfRouter, 'process' | 'device'>;

/** Metric of external routes where none is written (FRR, measured on 8.4.4). */
const defaultMetric = 20;

/** The routes with those inside a summary joined; the longest summary that fits counts. */
export function summarised(router: Summarising, externals: readonly OspfExternal[]): OspfExternal[] {
  const summaries = router.process.externalSummaries ?? [];
  if (summaries.length === 0) return [...externals];
  const found: OspfExternal[] = [];
  const groups = new Map<ExternalSummary, OspfExternal[]>();
  for (const external of externals) {
    const summary = summaryOf(summaries, external.prefix);
    if (!summary) found.push(external);
    else groups.set(summary, [...(groups.get(summary) ?? []), external]);
  }
  for (const [summary, parts] of groups) if (summary.advertise) found.push(joined(router, summary, parts));
  return found;
}

/** Summaries that stand for something, where the router drops what no more specific route takes, with the metric that is written. */
export function discardedSummaries({ process, device }: Summarising, externals: readonly OspfExternal[]): Discarded[] {
  if (!device.defaults.quirks.ospfDiscardsSummaries?.includes(process.version)) return [];
  const summaries = (process.externalSummaries ?? []).filter(({ advertise }) => advertise);
  const active = new Set(externals.flatMap(({ prefix }) => summaryOf(summaries, prefix) ?? []));
  return [...active].map(({ prefix, metric = 0 }) => ({ prefix: maskPrefix(prefix), metric }));
}

function summaryOf(summaries: readonly ExternalSummary[], prefix: Prefix): ExternalSummary | undefined {
  if (prefix.length === 0) return undefined;
  const around = summaries.filter(summary => contains(summary.prefix, prefix));
  return around.sort((a, b) => b.prefix.length - a.prefix.length)[0];
}

/** Cisco: the lowest metric of the more specific routes (IOS command reference, summary-address); of type 2 as soon as one of them is. */
function joined(
  { device }: Summarising,
  { prefix, metric, metricType, tag }: ExternalSummary,
  parts: readonly OspfExternal[],
): OspfExternal {
  const fixed = device.defaults.quirks.ospfSummariesOfDefaultMetric;
  const lowest = Math.min(...parts.map(part => part.metric));
  const type = fixed || parts.some(part => part.type === 2) ? 2 : 1;
  return { prefix: maskPrefix(prefix), metric: metric ?? (fixed ? defaultMetric : lowest), type: metricType ?? type, tag };
}
