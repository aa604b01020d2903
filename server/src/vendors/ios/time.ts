/** Where the time of IOS comes from, and how it is shown. Keys are secrets. */
import { section, settings, settingsOf } from '../settings.ts';

const options =
  '{ version <version:1-4> | key <key:1-4294967295> | source <source:interface> | prefer | burst | iburst | maxpoll <maximum:4-17> | minpoll <minimum:4-17> | normal-sync }';
const months =
  'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December';
const days = 'Sun|Mon|Tue|Wed|Thu|Fri|Sat|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday';
const recurring = (end: string) => `<week${end}:first|last|1|2|3|4|5> <day${end}:${days}> <month${end}:${months}> <time${end}:clock>`;
const date = (end: string) =>
  `( <day${end}:1-31> <month${end}:${months}> | <monthFirst${end}:${months}> <dayLast${end}:1-31> ) <year${end}:1993-2035> <time${end}:clock>`;
const time = [
  ...settingsOf(
    'ntp',
    'Where the time comes from.',
    `ntp ( server | peer ) [ vrf <vrf:vrf> ] [ ( ip | ipv6 ) ] <of:word> ${options}`,
    `sntp server <of:word> [ version <version:1-4> ]`,
  ),
  ...settings(
    'A setting of the time service.',
    'ntp authentication-key <of:1-4294967295> ( md5 | hmac-sha1 | hmac-sha2-256 | sha1 | sha2 | cmac-aes-128 ) <secret:secret> [<encryption:0-7>]',
    'ntp authenticate',
    'ntp trusted-key <keys:int> [ - <last:int> ]',
    'ntp source <interface>',
    'ntp source-interface <interface>',
    'ntp access-group [ ( ipv4 | ipv6 ) ] ( peer | query-only | serve | serve-only ) <list:acl/ipv6-acl> [ kod ]',
    'ntp master [<stratum:1-15>]',
    'ntp ( update-calendar | logging | passive | orphan <orphan:int> | panic update | disable [ ( ip | ipv6 ) ] | mindistance <minimum:int> | leap-handle )',
    'ntp ( clock-period <period:int> | max-associations <associations:int> | maxdistance <distance:int> | broadcastdelay <microseconds:int> )',
    'ntp allow mode ( control [<seconds:int>] | private )',
    'sntp ( broadcast client | logging | multicast client [<group:ip>] | source-interface <interface> | authenticate | trusted-key <keys:int> )',
    'sntp authentication-key <of:int> md5 <secret:secret>',
    'clock timezone <zone:word> <hours:signed> [<minutes:0-59>]',
    'clock summer-time <zone:word> recurring',
    `clock summer-time <zone:word> recurring ${recurring('')} ${recurring('End')} [<offset:1-1440>]`,
    `clock summer-time <zone:word> date ${date('')} ${date('End')} [<offset:1-1440>]`,
    'clock calendar-valid',
    'clock initialize nvram',
    'clock save interval <hours:8-24>',
  ),
  ...settings(
    'A setting of precise time (IEEE 1588).',
    'ptp ( mode ( boundary | e2etransparent | p2ptransparent ) [ delay-req ] | priority1 <first:0-255> | priority2 <second:0-255> | domain <domain:0-255> | source <source:ip> | time-property persist ( infinite | <seconds:int> ) )',
  ),
  section(
    'ptp clock ( ordinary | boundary | e2e-transparent ) domain <domain:0-255> [ ( hybrid | profile <profile:word> ) ]',
    'Opens a clock of IEEE 1588.',
    () => [
      ...settings(
        'A setting of the clock.',
        'priority1 <first:0-255>',
        'priority2 <second:0-255>',
        'local-priority <local:int>',
        'time-properties persist ( infinite | <seconds:int> )',
        'clock-port <of:word> ( slave | master ) profile <profile:word>',
        'min-clock-class <least:int>',
        '( output | input ) 1pps <pulse:word>',
        'tod <tod:word> <format:word>',
        'use-utc-offset <offset:int>',
      ),
      section('clock-port <port:word> ( master | slave | dynamic ) [ profile <profile:word> ]', 'Opens a port of the clock.', () =>
        settings(
          'A setting of the port.',
          'transport ( ipv4 ( unicast | multicast | multicast-mix ) interface <interface> [ ( negotiation | single-hop ) ] [ single-hop ] | ethernet ( unicast | multicast ) [ bridge-domain <bridge:int> ] [ interface <interface> ] )',
          'clock ( source | destination ) <clock:ip> [<preference:int>]',
          '( announce | sync | delay-req ) ( interval <interval:signed> | timeout <timeout:int> )',
          'sync ( one-step | two-step )',
          'local-priority <local:int>',
        ),
      ),
    ],
  ),
];

export { time };
