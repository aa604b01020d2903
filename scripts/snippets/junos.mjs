// Snippets of Junos, in braces and from the top level.
import { lengths, unwanted, unwantedAsns } from './bogons.mjs';
import { fields, inside, snippet, titles } from './words.mjs';

const step = '    ';
const block = (head, ...lines) => [`${head} {`, ...inside(step, lines), '}'];
const statement = (head, ...lines) => block(head, ...lines);

const asns = unwantedAsns()
  .map(({ low, high }) => (low === high ? low : `${low}-${high}`))
  .join(' ');

function refused(family) {
  const { shortest, longest, all } = lengths[family];
  const everything = family === 4 ? '0.0.0.0/0' : '::/0';
  return [
    ...unwanted(family).map(prefix => `route-filter ${prefix} orlonger;`),
    'route-filter $5 orlonger;',
    `route-filter ${everything} upto /${shortest - 1};`,
    `route-filter ${everything} prefix-length-range /${longest + 1}-/${all};`,
  ];
}

function ebgp(family) {
  const { peer, as, name, prefix, limit } = fields[family];
  const suffix = family === 4 ? '' : '-V6';
  const inet = family === 4 ? 'inet' : 'inet6';
  return snippet(
    family === 4 ? 'ebgp' : 'ebgp6',
    titles.ebgpDescription(family),
    block(
      'policy-options',
      statement(`prefix-list OWN${suffix}`, `${prefix};`),
      `as-path BOGON-ASNS ".* [ ${asns} ] .*";`,
      statement(
        `policy-statement ${name}-IN${suffix}`,
        statement('term UNWANTED', statement('from', `family ${inet};`, refused(family)), 'then reject;'),
        statement('term BOGON-ASNS', 'from as-path BOGON-ASNS;', 'then reject;'),
        statement(
          'term INVALID',
          statement('from', 'protocol bgp;', 'validation-database invalid;'),
          statement('then', 'validation-state invalid;', 'reject;'),
        ),
        statement('term REST', 'then accept;'),
      ),
      statement(
        `policy-statement $3-OUT${suffix}`,
        statement('term OWN', statement('from', `prefix-list OWN${suffix};`), 'then accept;'),
        statement('term REST', 'then reject;'),
      ),
    ),
    block(
      'protocols',
      block(
        'bgp',
        block(
          `group $3${suffix}`,
          'type external;',
          'description $3;',
          'ttl 255;',
          `import $3-IN${suffix};`,
          block(`family ${inet}`, block('unicast', block('accepted-prefix-limit', `maximum ${limit};`, 'teardown 95 idle-timeout 60;'))),
          `export $3-OUT${suffix};`,
          `peer-as ${as};`,
          `neighbor ${peer};`,
        ),
      ),
    ),
  );
}

export const junos = {
  [titles.ebgp(4)]: ebgp(4),
  [titles.ebgp(6)]: ebgp(6),
  'RPKI caches with enforcement': snippet(
    'rpki',
    'Two validating caches, and a policy to put first in import that rejects what is invalid',
    block(
      'routing-options',
      block(
        'validation',
        block('group ${1:RPKI}', block('session ${2:192.0.2.10}', 'port ${3:3323};'), block('session ${4:192.0.2.11}', 'port $3;')),
      ),
    ),
    block(
      'policy-options',
      block(
        'policy-statement ${5:RPKI-IN}',
        block(
          'term INVALID',
          block('from', 'protocol bgp;', 'validation-database invalid;'),
          block('then', 'validation-state invalid;', 'reject;'),
        ),
        block('term OTHERS', 'then next policy;'),
      ),
    ),
  ),
  'Prefix list': snippet(
    'prefix-list',
    'Prefix list',
    block('policy-options', block('prefix-list ${1:NAME}', '${2:203.0.113.0/24};', '${3:198.51.100.0/24};')),
  ),
  'Route reflector clients': snippet(
    'rr-client',
    'Internal group of route reflector clients over loopbacks',
    block(
      'protocols',
      block(
        'bgp',
        block(
          'group ${1:CLIENTS}',
          'type internal;',
          'local-address ${2:192.0.2.1};',
          block('family inet', 'unicast;'),
          'cluster $2;',
          'neighbor ${3:192.0.2.2};',
        ),
      ),
    ),
  ),
  'OSPF area': snippet(
    'ospf',
    'OSPF area with a point-to-point interface and a passive loopback',
    block(
      'protocols',
      block(
        'ospf',
        'reference-bandwidth ${1:100g};',
        block('area ${2:0.0.0.0}', block('interface ${3:ge-0/0/0.0}', 'interface-type p2p;'), block('interface lo0.0', 'passive;')),
      ),
    ),
  ),
  VRF: snippet(
    'vrf',
    'Routing instance of a VPN with an interface in it',
    block(
      'routing-instances',
      block(
        '${1:BLUE}',
        'instance-type vrf;',
        'interface ${2:ge-0/0/1.0};',
        'route-distinguisher ${3:64500:1};',
        'vrf-target target:${4:64500:1};',
        'vrf-table-label;',
      ),
    ),
  ),
  'EVPN VNI': snippet(
    'evpn-vni',
    'VLAN carried over VXLAN, announced by EVPN',
    block('vlans', block('${1:SERVERS}', 'vlan-id ${2:10};', block('vxlan', 'vni ${3:10010};'))),
    block('switch-options', 'vtep-source-interface lo0.0;', 'route-distinguisher ${4:192.0.2.1:1};', 'vrf-target target:${5:64500:1};'),
    block('protocols', block('evpn', 'encapsulation vxlan;', 'extended-vni-list all;')),
  ),
  'Reverse path check': snippet(
    'urpf',
    'Drops packets with forged sources on an interface to a single-homed customer',
    block(
      'interfaces',
      block('${1:ge-0/0/1}', block('unit ${2:0}', block('family inet', 'rpf-check;'), block('family inet6', 'rpf-check;'))),
    ),
  ),
  'Control plane protection': snippet(
    'copp',
    'Accepts to the device itself only routing of known neighbors, management from known addresses and a little ICMP',
    block(
      'policy-options',
      block('prefix-list BGP-NEIGHBORS', 'apply-path "protocols bgp group <*> neighbor <*>";'),
      block('prefix-list MANAGEMENT', '${1:198.51.100.0/24};'),
    ),
    block(
      'firewall',
      block('policer ICMP', block('if-exceeding', 'bandwidth-limit ${2:1m};', 'burst-size-limit ${3:15k};'), 'then discard;'),
      block(
        'family inet',
        block(
          'filter PROTECT-RE',
          block('term BGP', block('from', block('source-prefix-list', 'BGP-NEIGHBORS;'), 'protocol tcp;', 'port bgp;'), 'then accept;'),
          block('term OSPF', block('from', 'protocol ospf;'), 'then accept;'),
          block(
            'term SSH',
            block('from', block('source-prefix-list', 'MANAGEMENT;'), 'protocol tcp;', 'destination-port ssh;'),
            'then accept;',
          ),
          block(
            'term SNMP',
            block('from', block('source-prefix-list', 'MANAGEMENT;'), 'protocol udp;', 'destination-port snmp;'),
            'then accept;',
          ),
          block('term NTP', block('from', 'protocol udp;', 'source-port ntp;'), 'then accept;'),
          block('term ICMP', block('from', 'protocol icmp;'), block('then', 'policer ICMP;', 'accept;')),
          block('term REST', 'then discard;'),
        ),
      ),
    ),
    block('interfaces', block('lo0', block('unit 0', block('family inet', block('filter', 'input PROTECT-RE;'))))),
  ),
  'Management baseline': snippet(
    'baseline',
    'Time with proof, a server and local users for logins, SNMP version 3, SSH only, logs to a server',
    block(
      'system',
      'authentication-order [ tacplus password ];',
      block('tacplus-server', block('${1:192.0.2.20}', 'secret "${2:SECRET}";')),
      block('services', block('ssh', 'root-login deny;', 'protocol-version v2;')),
      block('syslog', block('host ${3:192.0.2.40}', 'any notice;', 'authorization info;', 'interactive-commands any;')),
      block(
        'ntp',
        'authentication-key 1 type md5 value "${4:SECRET}";',
        'server ${5:192.0.2.30} key 1;',
        'server ${6:192.0.2.31} key 1;',
        'trusted-key 1;',
      ),
    ),
    block(
      'snmp',
      block(
        'v3',
        block(
          'usm',
          block(
            'local-engine',
            block(
              'user ${7:operator}',
              block('authentication-sha', 'authentication-password "${8:SECRET}";'),
              block('privacy-aes128', 'privacy-password "${9:SECRET}";'),
            ),
          ),
        ),
        block(
          'vacm',
          block('security-to-group', block('security-model usm', block('security-name $7', 'group OPERATORS;'))),
          block(
            'access',
            block(
              'group OPERATORS',
              block('default-context-prefix', block('security-model usm', block('security-level privacy', 'read-view ALL;'))),
            ),
          ),
        ),
      ),
      block('view ALL', 'oid .1 include;'),
    ),
  ),
};
