/** `security nat` of Junos: pools, and rules that translate addresses. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

/** Where traffic of a rule set comes from and goes to. */
const sides: readonly PathCommand<object>[] = [
  command('<side:from|to> zone <zones:zone...>', 'Zones of the rule set.'),
  command('<side:from|to> interface <interfaces:interface...>', 'Interfaces of the rule set.'),
  command('<side:from|to> routing-instance <instances:routing-instance...>', 'Instances of the rule set.'),
  ...settings('Groups of instances of the rule set.', '<side:from|to> routing-group <groups:word...>'),
];

const matches: readonly PathCommand<object>[] = [
  ...settings(
    'What the rule is about.',
    '',
    'description <text:text>',
    'match',
    'match <side:source-address|destination-address> <prefixes:network...>',
    'match <side:source-port|destination-port> <ports:port...>',
    'match <side:source-port|destination-port> <low:port> to <high:port>',
    'match protocol <protocols:word...>',
    'then',
  ),
  command('match <side:source-address-name|destination-address-name> <names:address...>', 'Addresses that the rule is about.'),
  command('match application <applications:application...>', 'Applications that the rule is about.'),
];

const persistent =
  'persistent-nat [ permit <who:any-remote-host|target-host|target-host-port> | address-mapping | inactivity-timeout <seconds:60-7200> | max-session-number <sessions:8-65536> ]';
const alarm = 'pool-utilization-alarm { raise-threshold <raise:50-100> | clear-threshold <clear:40-100> }';

const source: readonly PathCommand<object>[] = [
  ...under('pool <pool:=nat-pool>', [
    ...settings(
      'Addresses that sources are translated to.',
      '',
      'description <text:text>',
      'address <prefix:network>',
      'address <low:network> to <high:network>',
      'host-address-base <address:network>',
      'port [ no-translation | port-overloading-factor <factor:2-32> | port-overloading | range <low:1-65535> [to <high:1-65535>] | range to <top:1-65535> | range twin-port <lowTwin:int> [to <highTwin:int>] | block-allocation [ block-size <block:int> | maximum-blocks-per-host <blocks:int> | active-block-timeout <seconds:int> | interim-logging-interval <interval:int> | log disable | last-block-recycle-timeout <recycle:int> ] | deterministic [ block-size <deterministicBlock:int> | host address <host:network> | include-boundary-addresses ] | preserve-parity | preserve-range | automatic <method:random-allocation|round-robin> ]',
      'overflow-pool interface',
      'address-pooling <how:paired|no-paired>',
      'address-shared',
      'address-persistent subscriber ipv6-prefix-length <length:int>',
      'ei-mapping-timeout <seconds:int>',
      'mapping-timeout <seconds:int>',
      'session-persistence-scan',
      'limit-ports-per-host <ports:int>',
      alarm,
    ),
    command('overflow-pool <pool:nat-pool>', 'Pool to take addresses from when this one is used up.'),
    command('routing-instance <instance:routing-instance>', 'Instance that the addresses belong to.'),
  ]),
  ...under('rule-set <of:word>', [
    ...settings('Rules for sources of one direction of traffic.', '', 'description <text:text>'),
    ...sides,
    ...under('rule <rule:word>', [
      ...matches,
      ...settings(
        'What is done with the source.',
        'then source-nat <how:interface|off>',
        `then source-nat interface ${persistent}`,
        `then source-nat pool ${persistent}`,
        'then source-nat <what:mapping-type|filtering-type> <type:endpoint-independent|address-and-port-dependent|address-dependent> [prefix-list <list:prefix-list>]',
        'then source-nat [ rule-session-count-alarm { raise-threshold <raise:int> | clear-threshold <clear:int> } ]',
        'then source-nat pool <pool:nat-pool> persistent-nat [ permit <who:any-remote-host|target-host|target-host-port> | inactivity-timeout <seconds:int> ]',
      ),
      command('then source-nat pool <pool:nat-pool>', 'Pool that sources are translated to.'),
    ]),
  ]),
  ...settings(
    'How sources are translated.',
    'address-persistent',
    'interface [ port-overloading off | port-overloading-factor <factor:int> ]',
    'pool-default-port-range <low:1024-65535> to <high:1024-65535>',
    'pool-default-twin-port-range <low:int> to <high:int>',
    'pool-distribution',
    'port-randomization disable',
    'port-round-robin disable',
    'port-scaling-enlargement',
    'session-persistence-scan',
    'session-drop-hold-down <seconds:30-28800>',
    alarm,
  ),
];

const destination: readonly PathCommand<object>[] = [
  ...under('pool <pool:=nat-pool>', [
    ...settings(
      'Addresses that destinations are translated to.',
      '',
      'description <text:text>',
      'address <prefix:network> [port <port:0-65535>]',
      'address <low:network> to <high:network>',
      'address port <port:0-65535>',
    ),
    command('routing-instance <instance:routing-instance>', 'Instance that the addresses belong to.'),
  ]),
  ...under('rule-set <of:word>', [
    ...settings('Rules for destinations of one direction of traffic.', '', 'description <text:text>'),
    ...sides,
    ...under('rule <rule:word>', [
      ...matches,
      ...settings(
        'What is done with the destination.',
        'then destination-nat <how:off|destination-address>',
        'then destination-nat rule-session-count-alarm { raise-threshold <raise:int> | clear-threshold <clear:int> }',
      ),
      command('then destination-nat pool <pool:nat-pool>', 'Pool that destinations are translated to.'),
    ]),
  ]),
  ...settings('How destinations are translated.', alarm),
];

const fixed: readonly PathCommand<object>[] = under('rule-set <of:word>', [
  ...settings('Rules of fixed translations in both directions.', '', 'description <text:text>'),
  ...sides,
  ...under('rule <rule:word>', [
    ...matches,
    ...settings(
      'What is done with the address.',
      'then static-nat',
      'then static-nat prefix [ <prefix:network> ] [ mapped-port <low:1-65535> [to <high:1-65535>] | routing-instance <instance:routing-instance> ]',
      'then static-nat inet [routing-instance <instance:routing-instance>]',
      'then static-nat nptv6-prefix <prefix6:network> [routing-instance <instance:routing-instance>]',
      'then static-nat rule-session-count-alarm { raise-threshold <raise:int> | clear-threshold <clear:int> }',
    ),
    command('then static-nat prefix-name <name:address>', 'Address that it is translated to.'),
    command(
      'then static-nat prefix-name <name:address> routing-instance <instance:routing-instance>',
      'Address that it is translated to, and its instance.',
    ),
  ]),
]);

const proxy: readonly PathCommand<object>[] = [
  command('<kind:proxy-arp|proxy-ndp> interface <interface>', 'Answers for translated addresses on an interface.'),
  ...under(
    '<kind:proxy-arp|proxy-ndp> interface <interface>',
    settings(
      'Answers for translated addresses on an interface.',
      'address <prefixes:network...>',
      'address <low:network> to <high:network>',
    ),
  ),
];

/** Everything below `security nat`. */
export const nat: readonly PathCommand<object>[] = [
  ...under('source', source),
  ...under('destination', destination),
  ...under('static', fixed),
  ...proxy,
  ...settings(
    'How addresses are translated.',
    'allow-overlapping-pools',
    'natv6v4 no-v6-frag-header',
    'natv6v4 clat-prefix-length <length:int>',
  ),
  ...traceoptions,
];
