/** A cloud module as lines of text, one for each thing, for comparison in tests. */
import type { CloudModule } from '../../server/src/model/cloud.ts';
import type { CloudFilterEnd, CloudFilterRule } from '../../server/src/model/cloud-filter.ts';
import type { CloudPrefix } from '../../server/src/model/cloud-prefix.ts';
import { formatAddress } from '../../server/src/net/address.ts';
import { formatPrefix } from '../../server/src/net/prefix.ts';
import { readCloud as cloudOf } from '../../server/src/terraform/cloud.ts';
import { evaluated } from './terraform.ts';

export const readCloud = (text: string): CloudModule => structuredClone(cloudOf(evaluated(text)).cloud);
export const prefixTexts = (list: readonly CloudPrefix[]) => list.map(({ value }) => formatPrefix(value)).join(' ');

function endText({ prefixes: own, any, groups, complete }: CloudFilterEnd): string {
  return [prefixTexts(own), any && 'any', ...groups, !complete && 'unknown'].filter(Boolean).join(' ');
}

function ruleText({ direction, action, priority, services, remote, disabled }: CloudFilterRule): string {
  const what = services?.map(({ protocol, ports }) => protocol + (ports ?? []).map(({ low, high }) => ` ${low}-${high}`).join(''));
  return [direction, action, priority, what?.join(', ') ?? 'unknown', `: ${endText(remote)}`, disabled && 'disabled']
    .filter(Boolean)
    .join(' ');
}

export const filterTexts = (module: CloudModule) =>
  module.filters.map(filter => [
    filter.kind,
    filter.address,
    filter.network,
    filter.complete,
    ...filter.subnets,
    ...filter.rules.map(ruleText),
  ]);

export const sessionTexts = (module: CloudModule) =>
  module.sessions.map(session =>
    [
      session.kind,
      session.address,
      `on ${session.speaker}`,
      `${session.localAsn}-${session.peerAsn}`,
      session.vlan !== undefined && `vlan ${session.vlan}`,
      session.localAddress && formatAddress(session.localAddress),
      session.peerAddress && formatAddress(session.peerAddress),
      session.outside && `outside ${formatAddress(session.outside)}`,
      session.isStatic && `static ${prefixTexts(session.staticRoutes)}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
