/** Blocks of NX-OS whose lines give values to what opens them: roles, jobs at fixed times, fabric extenders, and texts for users. */
import type { Commands, RawBody } from '../../notation/command.ts';
import { opens, recognised } from '../ios/recognised.ts';
import { section, settings, settingsOf } from '../settings.ts';

const permitted = (template: string) => () => settings('What users of the role may touch all the same.', template);

const role = (): Commands<unknown> => [
  ...settings(
    'What users of the role may do; rules with higher numbers are tried first.',
    'description <text:text>',
    'rule <of:int> <action:permit|deny> command <command:text>',
    'rule <of:int> <action:permit|deny> <what:read|read-write> [ ( feature <feature:word> | feature-group <group:word> | oid <oid:word> ) ]',
    'vsan policy deny',
  ),
  section('interface policy deny', 'Keeps users of the role from interfaces.', permitted('permit interface <interfaces:word...>')),
  section('vlan policy deny', 'Keeps users of the role from VLANs.', permitted('permit vlan <vlans:word...>')),
  section('vrf policy deny', 'Keeps users of the role from VRFs.', permitted('permit vrf <vrf:vrf>')),
];

const scheduled = (): Commands<unknown> =>
  settings(
    'What is run, and when.',
    'job name <name:word>',
    'time ( daily <daily:word> | weekly <weekly:word> | monthly <monthly:word> | start ( now [ repeat <again:word> ] | <start:word> [ repeat <every:word> ] ) )',
  );

const extender = (): Commands<unknown> =>
  settings(
    'A setting of the fabric extender.',
    'description <text:text>',
    'pinning max-links <links:int>',
    'fcoe',
    'type <type:word>',
    'serial <serial:word>',
    'locator-led',
    'hardware ( <model:word> [ queue-limit <queue:word> | shared-buffer-size <bytes:int> | queue-monitoring ] | buffer-threshold <threshold:int> )',
  );

/** First words of lines that configure the device as a whole, which no job does. */
const neverInJobs: ReadonlySet<string> = new Set([
  'aaa',
  'boot',
  'class-map',
  'control-plane',
  'evpn',
  'feature',
  'hostname',
  'line',
  'logging',
  'ntp',
  'policy-map',
  'role',
  'route-map',
  'router',
  'scheduler',
  'snmp-server',
  'spanning-tree',
  'switchname',
  'username',
  'vdc',
  'version',
  'vpc',
  'vrf',
]);

/** The lines of a job are commands to be run, and say nothing of the device as it is. */
const job: RawBody = {
  end: 'end-job',
  // A job that was cut off has no end: what no job does ends it.
  holds: word => !neverInJobs.has(word),
  read: () => ({ facts: [], symbols: [], broken: [] }),
};

export const serviceBlocks: Commands<unknown> = [
  section('role name <name:word>', 'Opens what users of a role may do.', role),
  section('role feature-group [name] <name:word>', 'Opens features that rules of roles name together.', () =>
    settings('What belongs to the group.', 'feature <feature:word>'),
  ),
  section('scheduler schedule name <name:word>', 'Opens when jobs are run.', scheduled),
  {
    ...opens(() => recognised('A command that is run.', '<command:text>')),
    template: 'scheduler job name <name:word>',
    doc: 'Opens commands that are run at times.',
    raw: job,
  },
  section('fex <number:int>', 'Opens a fabric extender.', extender),
  ...settingsOf('banner', 'A text that users are shown.', 'banner <of:motd|exec> <text:text>'),
];
