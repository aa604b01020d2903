/** Routes that stand in several tables: `rib-groups`, what uses them, and `instance-import`. */
import { getOrMake } from '../../model/drafts.ts';
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { GroupUse, TableGroup, TableSharing } from '../../model/sharing.ts';
import { type PathCommand, pathsOf } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';

interface InstanceWhere {
  readonly instance?: Located<string>;
}

const command = pathsOf<InstanceWhere>();

function sharingFact(place: Place, change: (sharing: Draft<TableSharing>) => void): Fact {
  return fact('system', '', place, system => {
    system.sharing ??= { groups: new Map(), uses: [], imports: [] };
    change(system.sharing);
  });
}

function groupFact(name: string, place: Place, change: (group: Draft<TableGroup>) => void): Fact {
  return sharingFact(place, ({ groups }) => change(getOrMake(groups, name, () => ({ tables: [], policies: [] }))));
}

/** Routes of a protocol of the instance are put into the tables of a group. */
export function groupUse(
  { instance }: InstanceWhere,
  group: Located<string>,
  protocol: GroupUse['protocol'],
  family: GroupUse['family'],
  place: Place,
): Fact {
  return sharingFact(place, ({ uses }) => void uses.push({ group, vrf: instance?.value ?? 'default', protocol, family }));
}

/** Below `routing-options`. */
export const tableSharing: readonly PathCommand<InstanceWhere>[] = [
  command(
    'rib-groups <group:=rib-group> import-rib <tables:?routing-instance...>',
    'The table that routes belong to, and those that they are put into too.',
    ({ group, tables }, { place }) => groupFact(group.value, place, draft => void draft.tables.push(...tables.map(({ value }) => value))),
  ),
  command(
    'rib-groups <group:=rib-group> import-policy <policies:policy-statement...>',
    'Policies for routes copied between tables.',
    ({ group, policies }, { place }) => groupFact(group.value, place, draft => void draft.policies.push(...policies)),
  ),
  command('instance-import <policies:policy-statement...>', 'Policies for routes taken from other instances.', (args, { place }) =>
    sharingFact(place, ({ imports }) => {
      const vrf = args.instance?.value ?? 'default';
      const known = imports.find(each => each.vrf === vrf);
      if (known) known.policies.push(...args.policies);
      else imports.push({ vrf, policies: [...args.policies] });
    }),
  ),
  command('instance-export <policies:policy-statement...>', 'Policies for routes given to other instances.'),
  command(
    'interface-routes rib-group <family:inet|inet6> <group:rib-group>',
    'Copies routes of interfaces into the tables of a group.',
    (args, { place }) => groupUse(args, args.group, 'connected', args.family.value === 'inet6' ? 6 : 4, place),
  ),
  command('interface-routes rib-group <group:rib-group>', 'Copies routes of interfaces into the tables of a group.', (args, { place }) =>
    groupUse(args, args.group, 'connected', 4, place),
  ),
];
