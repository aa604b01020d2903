/** LDP of FRR, and the layer 2 VPNs that it signals. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { kept } from './kept.ts';

interface NamedBlock {
  readonly owner: string;
}

const { block } = commandsOf<unknown>();
const nested = commandsOf<NamedBlock>();
const owner = (at: NamedBlock) => at.owner;
const helloDoc = 'Seconds between hellos, or until a neighbor is lost.';
const hellos: Commands<NamedBlock> = kept(owner, helloDoc, 'discovery hello <timer:holdtime|interval> <seconds:1-65535>');
const targeted: Commands<NamedBlock> = kept(owner, helloDoc, 'discovery targeted-hello <timer:holdtime|interval> <seconds:1-65535>');

function family(address: 'ipv4' | 'ipv6'): Commands<NamedBlock> {
  return [
    ...hellos,
    ...targeted,
    ...kept(owner, 'Answers hellos of routers that are not connected.', 'discovery targeted-hello accept [ from <list:acl> ]'),
    ...kept(owner, 'The own address of sessions.', `discovery transport-address <address:${address}>`),
    ...kept(
      owner,
      'Which labels are announced.',
      'label local advertise { to <list:acl> | for <prefixes:acl> }',
      'label local advertise explicit-null [ for <prefixes:acl> ]',
    ),
    ...kept(owner, 'Which prefixes get a label.', 'label local allocate ( host-routes | for <prefixes:acl> )'),
    ...kept(owner, 'Which labels are taken.', 'label remote accept {+ from <list:acl> | for <prefixes:acl> }'),
    ...kept(owner, 'A neighbor that is not connected.', `neighbor <neighbor:${address}> targeted`),
    ...kept(owner, 'Seconds without a message until a session is closed.', 'session holdtime <seconds:15-65535>'),
    ...kept(owner, 'Takes packets of any hop count.', 'ttl-security disable'),
    nested.block('interface <name:interface>', 'Looks for neighbors on the interface.', {
      enter: ({ name }, line): NamedBlock => ({ owner: `${line.block.owner} ${name.value}` }),
      body: () => perInterface,
      apply: ({ name }, line) => said('service', line.block.owner, line, ({ values }) => void values.set(`interface ${name.value}`, 'yes')),
    }),
    { ...nested.command('exit-address-family', 'Leaves the family.'), closes: true, positive: true },
  ];
}

const perInterface: Commands<NamedBlock> = [
  ...hellos,
  ...kept(owner, 'Does without the address of the other end in hellos.', 'disable-establish-hello'),
];

const [family4, family6] = [family('ipv4'), family('ipv6')];

const ldp: Commands<NamedBlock> = [
  ...kept(owner, 'Names this router in LDP.', 'router-id <id:ipv4>'),
  ...hellos,
  ...targeted,
  ...kept(
    owner,
    'A setting of a neighbor.',
    'neighbor <neighbor:ipv4> session holdtime <seconds:15-65535>',
    'neighbor <neighbor:ipv4> ttl-security ( disable | hops <hops:1-254> )',
  ),
  ...kept(owner, 'Signs the session with MD5.', 'neighbor <neighbor:ipv4> password <secret:secret>'),
  ...kept(
    owner,
    'How both address families share sessions (RFC 7552).',
    'dual-stack cisco-interop',
    'dual-stack transport-connection prefer ipv4',
  ),
  ...kept(owner, 'Announces a label once one came from the next hop.', 'ordered-control'),
  ...kept(owner, 'Seconds that routes wait for labels.', 'wait-for-sync <seconds:1-10000>'),
  ...kept(owner, 'Installs paths that lack a label on their way.', 'install allow-broken-lsps'),
  nested.block('address-family ipv4', 'Opens labels for IPv4.', { enter: (): NamedBlock => ({ owner: 'ldp ipv4' }), body: () => family4 }),
  nested.block('address-family ipv6', 'Opens labels for IPv6.', { enter: (): NamedBlock => ({ owner: 'ldp ipv6' }), body: () => family6 }),
];

const wire: Commands<NamedBlock> = [
  ...kept(owner, 'Whether packets carry a control word.', 'control-word <use:exclude|include>'),
  ...kept(owner, 'The other end of the pseudowire.', 'neighbor address <address:ip>', 'neighbor lsr-id <id:ipv4>'),
  ...kept(owner, 'The number of the pseudowire; both ends need the same.', 'pw-id <number:1-4294967295>'),
  ...kept(owner, 'Tells nothing of its state.', 'pw-status disable'),
];

const l2vpn: Commands<NamedBlock> = [
  ...kept(owner, 'The bridge that the VPN belongs to.', 'bridge <name:interface>'),
  ...kept(owner, 'An interface of the VPN.', 'member interface <name:interface>'),
  ...kept(owner, 'The MTU of the VPN; both ends need the same.', 'mtu <mtu:1500-9180>'),
  ...kept(owner, 'How frames are carried.', 'vc type <type:ethernet|ethernet-tagged>'),
  nested.block('member pseudowire <name:interface>', 'Opens a pseudowire of the VPN.', {
    enter: ({ name }, line): NamedBlock => ({ owner: `${line.block.owner} ${name.value}` }),
    body: () => wire,
  }),
];

const pseudowire: Commands<NamedBlock> = [
  ...kept(owner, 'Labels of a static pseudowire.', 'mpls label local <local:16-1048575> remote <remote:16-1048575>'),
  ...kept(owner, 'The other end of a static pseudowire.', 'neighbor <address:ip>'),
  ...kept(owner, 'Whether packets carry a control word.', 'control-word <use:exclude|include>'),
];

export const labelProtocols: Commands<unknown> = [
  block('mpls ldp', 'Opens the settings of LDP (RFC 5036).', {
    enter: (): NamedBlock => ({ owner: 'ldp' }),
    body: () => ldp,
    apply: (_, line) => said('service', 'ldp', line, () => {}),
  }),
  block('l2vpn <name:word> type vpls', 'Opens a layer 2 VPN (RFC 4762).', {
    enter: ({ name }): NamedBlock => ({ owner: `l2vpn ${name.value}` }),
    body: () => l2vpn,
    apply: ({ name }, line) => said('service', `l2vpn ${name.value}`, line, () => {}),
  }),
  block('pseudowire <name:interface>', 'Opens a static pseudowire.', {
    enter: ({ name }): NamedBlock => ({ owner: `pseudowire ${name.value}` }),
    body: () => pseudowire,
    apply: ({ name }, line) => said('service', `pseudowire ${name.value}`, line, () => {}),
  }),
];
