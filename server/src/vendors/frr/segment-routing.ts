/** Segment routing of FRR: paths for traffic engineering, who computes them, and locators of SRv6. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { kept, keptAlways } from './kept.ts';
import { pcep } from './pcep.ts';
import type { SegmentBlock } from './segment-block.ts';

const { command, block } = commandsOf<SegmentBlock>();
const owner = (at: SegmentBlock) => at.owner;
const within = (name: string) => (): SegmentBlock => ({ owner: name });
const number = '0-4294967295';

const segmentList: Commands<SegmentBlock> = [
  ...kept(
    owner,
    'A step of the path: a label, or a node or link that has one.',
    `index <index:${number}> ~ mpls label <label:16-1048575>`,
    `index <index:${number}> [ mpls label <label:16-1048575> ] nai prefix <prefix:prefix> ( algorithm <algorithm:0-1> | iface <interface:${number}> )`,
    `index <index:${number}> nai adjacency ( <from:ipv4> <to:ipv4> | <from:ipv6> <to:ipv6> )`,
  ),
];

const metrics = 'igp|te|hc|abc|lmll|cigp|cte|pigp|pte|phc|msd|pd|pdv|pl|ppd|ppdv|ppl|nap|nlp|dc|bnc';
const goals = 'mcp|mlp|mbp|mbc|mll|mcc|spt|mct|mplp|mup|mrup|mtd|mbn|mctd|msl|mss|msn';

const dynamicPath: Commands<SegmentBlock> = [
  ...kept(owner, 'Which links the path may use, by their groups.', 'affinity <mode:exclude-any|include-any|include-all> ~ <bits:word>'),
  ...kept(owner, 'The bandwidth that the path needs.', 'bandwidth ~ <bandwidth:word> [required]'),
  ...kept(owner, 'A metric of the path, or its bound.', `metric [bound] <metric:${metrics}> ~ [<amount:word>] [required]`),
  ...kept(owner, 'What the path is the best for (RFC 5541).', `objective-function ~ <goal:${goals}> [required]`),
  command('no objective-function required', 'Takes the goal away.'),
];

const candidate = `candidate-path preference <preference:${number}>`;

const policy: Commands<SegmentBlock> = [
  ...kept(owner, 'The name of the policy.', 'name ~ <name:word>'),
  ...kept(owner, 'The label that stands for the policy.', 'binding-sid ~ <label:16-1048575>'),
  ...kept(
    owner,
    'A path of the policy that a list says; the highest preference is used.',
    `${candidate} ~ name <name:word> explicit segment-list <list:segment-list>`,
  ),
  block(`${candidate} name <name:word> dynamic`, 'A path of the policy that is computed.', {
    enter: ({ name }, line): SegmentBlock => ({ owner: `${line.block.owner} ${name.value}` }),
    body: () => dynamicPath,
  }),
];

const engineering: Commands<SegmentBlock> = [
  ...kept(owner, 'Reads link states for the computation of paths.', 'mpls-te ~ on', 'mpls-te import ~. <from:ospfv2|ospfv3|isis>'),
  block('segment-list <name:=segment-list>', 'Opens the steps of a path.', {
    enter: ({ name }): SegmentBlock => ({ owner: `segment-list ${name.value}` }),
    body: () => segmentList,
    apply: ({ name }, line) => said('service', `segment-list ${name.value}`, line, () => {}),
  }),
  block(`policy color <color:${number}> endpoint <endpoint:ip>`, 'Opens a policy: a way for traffic of a color to a router (RFC 9256).', {
    enter: ({ color }): SegmentBlock => ({ owner: `sr policy ${color.value}` }),
    body: () => policy,
    apply: ({ color }, line) => said('service', `sr policy ${color.value}`, line, () => {}),
  }),
  block('pcep', 'Opens the settings of elements that compute paths.', { enter: within('pcep'), body: () => pcep }),
];

const locator: Commands<SegmentBlock> = [
  ...kept(
    owner,
    'The prefix of the locator, and the lengths of its parts.',
    'prefix <prefix:ipv6-prefix> { block-len <block:16-64> | node-len <node:16-64> | func-bits <function:0-64> }',
  ),
  ...kept(owner, 'Uses short segments (RFC 9800), or a format that has a name.', 'behavior usid', 'format <format:word>'),
  command('no prefix', 'Takes the prefix away.'),
];

const locators: Commands<SegmentBlock> = [
  block('locator <name:=srv6-locator>', 'Opens a locator.', {
    enter: ({ name }): SegmentBlock => ({ owner: `srv6 locator ${name.value}` }),
    body: () => locator,
    apply: ({ name }, line) => said('service', `srv6 locator ${name.value}`, line, () => {}),
  }),
];

const formats: Commands<SegmentBlock> = [
  block('format <name:word>', 'Opens a format of segments.', {
    enter: ({ name }): SegmentBlock => ({ owner: `srv6 format ${name.value}` }),
    body: () => format,
  }),
];

const format: Commands<SegmentBlock> = [
  ...keptAlways(
    owner,
    'Where the ranges of short segments begin.',
    'compressed usid local-id-block start <start:word>',
    'compressed usid local-id-block explicit start <start:word> end <highest:word>',
    'compressed usid wide-local-id-block start <start:word> end <highest:word>',
    'compressed usid wide-local-id-block explicit start <start:word>',
  ),
];

const encapsulation: Commands<SegmentBlock> = kept(
  owner,
  'The source address of packets that are wrapped.',
  'source-address ~ <address:ipv6>',
);

const staticSids: Commands<SegmentBlock> = [
  ...kept(
    owner,
    'A static segment and what it does.',
    'sid <sid:ipv6-prefix> locator <locator:srv6-locator> behavior <behavior:word> { vrf <vrf:vrf> | interface <way:interface> | nexthop <address:ip> }',
  ),
];

const srv6: Commands<SegmentBlock> = [
  block('locators', 'Opens the locators.', { enter: within('srv6'), body: () => locators }),
  block('formats', 'Opens the formats of segments.', { enter: within('srv6'), body: () => formats }),
  block('encapsulation', 'Opens how packets are wrapped.', { enter: within('srv6'), body: () => encapsulation }),
  block('static-sids', 'Opens static segments.', { enter: within('srv6'), body: () => staticSids }),
];

const body: Commands<SegmentBlock> = [
  { ...block('traffic-eng', 'Opens paths for traffic engineering.', { enter: within('sr'), body: () => engineering }), positive: true },
  block('srv6', 'Opens segment routing over IPv6 (RFC 8754).', { enter: within('srv6'), body: () => srv6 }),
];

export const segmentRouting: Commands<unknown> = [
  {
    ...commandsOf<unknown>().block('segment-routing', 'Opens segment routing.', { enter: within('sr'), body: () => body }),
    positive: true,
  },
];
