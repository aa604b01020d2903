/** `router bgp` of IOS XR: blocks for families, neighbors, groups and VRFs. */
import { familyOf } from '../../model/drafts.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { openLines } from '../open-lines.ts';
import { section, settings } from '../settings.ts';
import { type BgpBlock, bgpFact, familyNamed, familyTemplate, groupKey, peerFact, peerFamilyFact } from './bgp-block.ts';
import { familyCommands } from './bgp-family.ts';
import { openWords } from './bgp-open.ts';
import { policyCommands } from './bgp-policy.ts';
import { decision, processCommands } from './bgp-process.ts';
import { sessionCommands } from './bgp-session.ts';

const { command, block } = commandsOf<BgpBlock>();
const processBody = openLines(processCommands, openWords);
const familyBody = openLines(familyCommands, openWords);
const sessionBody = openLines(sessionCommands, openWords);
const policyBody = openLines(policyCommands, openWords);

const families: Commands<BgpBlock> = [
  block(`address-family ${familyTemplate}`, 'Opens the lines for a family of addresses.', {
    enter: ({ family, kind }, line): BgpBlock => ({ ...line.block, family: familyNamed(family.value, kind.value) }),
    body: () => familyBody,
    apply: ({ family, kind }, line) => bgpFact(line, bgp => void familyOf(bgp, familyNamed(family.value, kind.value))),
  }),
];

/** A neighbor exchanges only families that are opened for it. */
const peerFamilies: Commands<BgpBlock> = [
  block(`address-family ${familyTemplate}`, 'Exchanges routes of a family, and opens the lines about it.', {
    enter: ({ family, kind }, line): BgpBlock => ({ ...line.block, family: familyNamed(family.value, kind.value) }),
    body: () => policyBody,
    apply: ({ family, kind }, line) =>
      peerFamilyFact({ ...line, block: { ...line.block, family: familyNamed(family.value, kind.value) } }, settings => {
        settings.activated = true;
        settings.place = line.place;
      }),
  }),
];

const peerBody: Commands<BgpBlock> = [...sessionBody, ...peerFamilies];

const neighbors: Commands<BgpBlock> = [
  block('neighbor <peer:ip>', 'Opens a neighbor.', {
    enter: ({ peer }, line): BgpBlock => ({ ...line.block, target: { address: peer.value } }),
    body: () => peerBody,
    apply: ({ peer }, line) => peerFact({ ...line, block: { ...line.block, target: { address: peer.value } } }, () => {}),
  }),
  block('neighbor <range:prefix>', 'Opens neighbors that connect from a range of addresses.', {
    enter: ({ range }, line): BgpBlock => ({ ...line.block, target: { range: formatPrefix(maskPrefix(range.value)) } }),
    body: () => peerBody,
    apply: ({ range }, line) =>
      peerFact({ ...line, block: { ...line.block, target: { range: formatPrefix(maskPrefix(range.value)) } } }, peer => {
        peer.listenRange = range.value;
      }),
  }),
];

const groups: Commands<BgpBlock> = [
  block('neighbor-group <name:=neighbor-group>', 'Opens settings that neighbors share.', {
    enter: ({ name }, line): BgpBlock => ({ ...line.block, target: { group: groupKey('neighbor-group', name.value) } }),
    body: () => peerBody,
    apply: ({ name }, line) => peerFact({ ...line, block: { ...line.block, target: { group: name.value } } }, () => {}),
  }),
  block('session-group <name:=session-group>', 'Opens session settings that neighbors share.', {
    enter: ({ name }, line): BgpBlock => ({ ...line.block, target: { group: groupKey('session-group', name.value) } }),
    body: () => sessionBody,
    apply: ({ name }, line) =>
      peerFact({ ...line, block: { ...line.block, target: { group: groupKey('session-group', name.value) } } }, () => {}),
  }),
  block(`af-group <name:=af-group> address-family ${familyTemplate}`, 'Opens family settings that neighbors share.', {
    enter: ({ name, family, kind }, line): BgpBlock => ({
      ...line.block,
      target: { group: groupKey('af-group', name.value) },
      family: familyNamed(family.value, kind.value),
    }),
    body: () => policyBody,
    apply: ({ name }, line) =>
      peerFact({ ...line, block: { ...line.block, target: { group: groupKey('af-group', name.value) } } }, () => {}),
  }),
];

const attributeFilters: Commands<unknown> = settings(
  'An attribute that is filtered.',
  'attribute ( unknown | unrecognized | range <range:numbers> | <first:int> [<last:int>] | <name:word> ) <action:discard|treat-as-withdraw>',
);

const vrf: Commands<BgpBlock> = [
  ...processBody,
  ...families,
  ...neighbors,
  command('rd <rd:word>', 'Tells routes of this VRF from equal ones of others.', ({ rd }, line) =>
    said('vrf', line.block.vrf, line, draft => {
      draft.rd = rd;
    }),
  ),
  ...settings(
    'A setting of BGP in the VRF.',
    'label mode <how:per-vrf|per-ce|per-prefix>',
    'label-allocation-mode <how:per-vrf|per-ce|per-prefix>',
    'mvpn single-forwarder-selection ( all | highest-ip-address )',
  ),
];

const vrfs: Commands<BgpBlock> = [
  block('vrf <name:vrf>', 'Opens BGP inside a VRF.', {
    enter: ({ name }, line): BgpBlock => ({ asn: line.block.asn, vrf: name.value }),
    body: () => vrf,
    apply: ({ name }, line) => bgpFact({ ...line, block: { asn: line.block.asn, vrf: name.value } }, () => {}),
  }),
];

const body: Commands<BgpBlock> = [
  ...processBody,
  ...families,
  ...neighbors,
  ...groups,
  ...vrfs,
  ...openLines(decision, openWords),
  section('as-list <list:word>', 'Opens ASes that neighbors of a range may be in.', () =>
    settings('An AS of the list.', '<of:asn>'),
  ) as Commands<BgpBlock>[number],
  block('attribute-filter group <name:word>', 'Opens a filter of attributes.', { enter: () => undefined, body: () => attributeFilters }),
];

export const bgp: Commands<unknown> = [
  commandsOf<unknown>().block('router bgp <asn:asn> [instance <instance:word>]', 'Runs BGP in an autonomous system.', {
    enter: ({ asn }): BgpBlock => ({ asn: asn.value, vrf: 'default' }),
    body: () => body,
    apply: ({ asn }, line) =>
      bgpFact({ ...line, block: { asn: asn.value, vrf: 'default' } }, draft => {
        draft.asn = asn;
      }),
  }),
];
