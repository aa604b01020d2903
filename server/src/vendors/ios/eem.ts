/** Scripts that events start (Embedded Event Manager). */
import { section, settings } from '../settings.ts';

const limits = '{ maxrun <maxrun:decimal> | ratelimit <ratelimit:decimal> }';
const events = [
  'syslog pattern <pattern:text>',
  `syslog { occurs <occurs:int> | period <period:decimal> | priority <priority:word> | severity-critical | facility <facility:word> | mnemonic <mnemonic:word> | skip ( yes | no ) } ${limits}`,
  `track <track:track> [ state ( up | down | any ) ] ${limits}`,
  `timer ( countdown | watchdog | absolute ) [ name <name:word> ] time <seconds:decimal> ${limits}`,
  'timer cron [ name <name:word> ] cron-entry <entry:text>',
  `cli pattern <pattern:text>`,
  `none [ sync ( yes | no ) ] [ default <default:int> ] ${limits}`,
  'interface name <name:text>',
  'snmp oid <oid:text>',
  'snmp-notification <text:text>',
  'application subsystem <subsystem:int> type <type:int>',
  'counter name <counter:word> entry-val <entry:int> entry-op ( gt | ge | eq | ne | lt | le ) [ exit-val <exit:int> exit-op ( gt | ge | eq | ne | lt | le ) ]',
  'config [ acl ]',
  'env <text:text>',
  'gold <text:text>',
  'syslog { occurs <times:int> | period <within:decimal> } pattern <starts:word> [<regexp:text>]',
  'identity interface <identity:text>',
  'ipsla [ group-name <group:word> ] operation-id <operation:int> [ reaction-type <reaction:word> ]',
  'mat interface <mat:text>',
  'memory-leak',
  'neighbor-discovery interface <neighbor:text>',
  'nf monitor-name <monitor:text>',
  'oir',
  'resource policy <policy:word>',
  'rf event <rf:word>',
  'routing network <network:text>',
  'rpc',
  'ioswdsysmon <watchdog:text>',
  'wdsysmon <sysmon:text>',
  'process ( abort | after | normal | start | term )',
  'udp port <port:int>',
];
const operators = '( gt | ge | eq | ne | lt | le )';
const actions = [
  'cli command <command:text>',
  'syslog [ priority ( emergencies | alerts | critical | errors | warnings | notifications | informational | debugging ) ] msg <message:text>',
  `( if | elseif | while ) <left:word> ${operators} <right:text>`,
  '( else | end | continue | break | reload | force-switchover | exit [<result:word>] | handle-error type ( exit | ignore | warn ) )',
  'foreach <item:word> <list:text>',
  'set <variable:word> <value:text>',
  '( append | increment | decrement | add | subtract | multiply | divide | context | regexp | string | puts | gets | comment | wait | mail | counter | track | info | snmp-trap | snmp-object-value | publish-event | policy | cns-event | file | help | track | xml-data | counter )  [<words:text>]',
  'else',
];
const applet = () =>
  settings(
    'What starts the script, and what it does.',
    'description <description:text>',
    ...events.flatMap(event => [`event ${event}`, `event tag <tag:word> ${event}`]),
    'trigger { occurs <occurs:int> | period <period:decimal> | delay <delay:decimal> | maxrun <maxrun:decimal> }',
    'correlate event <events:text>',
    'attribute tag <tag:word> occurs <occurs:int>',
    ...actions.map(action => `action <of:word> ${action}`),
  );
const scripts = [
  section(
    'event manager applet <applet:word> { authorization bypass | class <class:word> | trap }',
    'Opens a script that events start.',
    applet,
  ),
  ...settings(
    'A setting of scripts.',
    'event manager environment <of:word> <value:text>',
    'event manager directory user ( library | policy ) <path:word>',
    'event manager policy <file:word> { type ( user | system ) | trap | username <user:word> | authorization bypass }',
    'event manager session cli username <user:word> [ privilege <level:int> ]',
    'event manager history size ( events | traps ) [<size:int>]',
    'event manager scheduler ( suspend | script thread class <class:word> number <threads:int> | applet thread class <appletClass:word> number <applets:int> | call-home thread class <homeClass:word> number <homes:int> )',
    'event manager detector ( rpc ssh acl <acl:acl> | routing bootup-delay <delay:int> )',
    'event manager trap',
  ),
];

export { scripts };
