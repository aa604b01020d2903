/** The top level of a Junos configuration. */
import { fact } from '../../model/fact.ts';
import { expanding, type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { bgp } from './bgp.ts';
import { firewall } from './firewall.ts';
import { routingInstances } from './instance.ts';
import { interfaces } from './interfaces.ts';
import { isis } from './isis.ts';
import { linkProtocols } from './links.ts';
import { ospf } from './ospf.ts';
import { surroundings } from './other.ts';
import { policyOptions } from './policy-options.ts';
import { routingOptions } from './routing-options.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

/** Every path of the configuration. */
export const top: readonly PathCommand<object>[] = [
  command('version <version:word>', 'Software release that wrote the configuration.', ({ version }, { place }) =>
    fact('system', '', place, system => {
      system.version = version.value;
    }),
  ),
  command('groups <group:=configuration-group>', 'Settings that other parts take over by `apply-groups`.'),
  command('logical-systems <system:word>', 'A router of its own on the same hardware, whose settings are read without effect.'),
  command('tenants <system:word>', 'A small router of its own on the same hardware, whose settings are read without effect.'),
  command('dynamic-profiles <profile:=dynamic-profile>', 'Settings that are filled in for each subscriber.'),
  ...settings(
    'Values that a dynamic profile is filled in with.',
    'variables <of:word> { default-value <initial:word> | mandatory | equals <expression:word> | uid | uid-reference }',
    'predefined-variable-defaults <of:word> <preset:word>',
  ),
  ...under('interfaces', interfaces),
  ...under('protocols bgp', bgp),
  ...under('protocols ospf', ospf(2)),
  ...under('protocols ospf3', ospf(3)),
  ...under('protocols isis', isis),
  ...under('protocols', linkProtocols),
  ...under('routing-options', routingOptions),
  ...under('routing-instances', routingInstances),
  ...under('policy-options', policyOptions),
  ...under('firewall', firewall),
  ...surroundings,
];

/** Statements that may stand at every level. */
export const anywhere: readonly PathCommand<object>[] = [
  expanding(
    'groups',
    'apply-groups <names:configuration-group...>',
    'Takes over the settings of groups; the first one that says something wins.',
  ),
  expanding(
    'except',
    'apply-groups-except <names:configuration-group...>',
    'Keeps the settings of groups out that are taken over further up.',
  ),
  expanding('when', 'when <conditions:word...>', 'Conditions under which a group holds.'),
  { template: 'apply-flags omit', doc: 'Leaves the group out of what is shown.' },
  { template: 'apply-macro <macro:word> [<value:text>]', doc: 'Values for scripts, which the device itself does not look at.' },
];
