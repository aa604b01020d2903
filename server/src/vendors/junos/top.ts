/** The top level of a Junos configuration. */
import { fact } from '../../model/fact.ts';
import { type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';
import type { Place } from '../../text/place.ts';
import { bgp } from './bgp.ts';
import { firewall } from './firewall.ts';
import { routingInstances } from './instance.ts';
import { interfaces } from './interfaces.ts';
import { linkProtocols } from './links.ts';
import { ospf } from './ospf.ts';
import { policyOptions } from './policy-options.ts';
import { routingOptions } from './routing-options.ts';
import { surroundings } from './system.ts';

const command = pathsOf<object>();

function usesGroups(place: Place) {
  return fact('system', '', place, system => {
    system.usesGroups = true;
  });
}

/** Every path of the configuration. */
export const top: readonly PathCommand<object>[] = [
  command('version <version:word>', 'Software release that wrote the configuration.', ({ version }, { place }) =>
    fact('system', '', place, system => {
      system.version = version.value;
    }),
  ),
  command('groups <rest:text>', 'Settings that other parts take over by `apply-groups`.', (_, { place }) => usesGroups(place)),
  ...under('interfaces', interfaces),
  ...under('protocols bgp', bgp),
  ...under('protocols ospf', ospf(2)),
  ...under('protocols ospf3', ospf(3)),
  ...under('protocols', linkProtocols),
  ...under('routing-options', routingOptions),
  ...under('routing-instances', routingInstances),
  ...under('policy-options', policyOptions),
  ...under('firewall', firewall),
  ...surroundings,
];

/** Statements that may stand at every level. */
export const anywhere: readonly PathCommand<object>[] = [
  command('apply-groups <names:word...>', 'Takes over the settings of groups.', (_, { place }) => usesGroups(place)),
  command('apply-groups-except <names:word...>', 'Keeps the settings of groups out.', (_, { place }) => usesGroups(place)),
  ...recognised('Values for scripts.', 'apply-macro'),
];
