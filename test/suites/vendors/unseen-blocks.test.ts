/** Blocks of command references that whole configurations hold: every line is known, and says something. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { lineStatesOf } from '../../../server/src/notation/openers.ts';
import { lineStates } from '../../../server/src/notation/reading.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';

const blocks: readonly (readonly [VendorId, string, string])[] = [
  [
    'ios',
    'policies of segment routing',
    `segment-routing traffic-eng
 on-demand color 20
  authorize
  candidate-paths
   preference 5
    constraints
     segments
      dataplane mpls
    dynamic
     pcep
     metric
      type te
 policy BLUE
  color 30 end-point 192.0.2.7
  autoroute
   include all
  candidate-paths
   preference 50
    explicit segment-list S
     weight 3
 interface GigabitEthernet2
  affinity
   name GOLD
 affinity-map
  name GOLD bit-position 4
 pcc
  pce address 192.0.2.60 source-address 192.0.2.1 precedence 5
`,
  ],
  [
    'ios',
    'a monitoring station of BGP',
    `router bgp 64500
 bmp server 2
  address 192.0.2.61 port-number 5000
  initial-delay 30
  stats-reporting-period 60
  failure-retry-delay 30
  flapping-delay 60
  update-source Loopback0
  activate
 bmp buffer-size 1024
 address-family ipv4
  maximum-paths ibgp unequal-cost 2
  maximum-secondary-paths ibgp 2
`,
  ],
  [
    'ios',
    'Ethernet services',
    `ethernet evc CUSTOMER
 oam protocol cfm domain METRO
ethernet cfm domain METRO level 4
 service EAST evc CUSTOMER vlan 10 direction down
  continuity-check
  continuity-check interval 10s
  mep mpid 7
ethernet ring g8032 profile FAST
 timer wtr 1
ethernet ring g8032 EAST
 port0 interface GigabitEthernet2
  monitor service instance 9
 port1 none
 instance 1
  profile FAST
  rpl port0 owner
  inclusion-list vlan-ids 10-20
  aps-channel
   level 5
   port0 service instance 9
`,
  ],
  [
    'ios',
    'a circuit with an interface of its own',
    `interface pseudowire7
 encapsulation mpls
 signaling protocol none
 neighbor 192.0.2.7 70
 control-word include
 label 1700 1800
`,
  ],
  [
    'ios',
    'a clock of IEEE 1588',
    `ptp clock boundary domain 24
 priority1 10
 clock-port UP slave
  transport ipv4 unicast interface Loopback0 negotiation
  clock source 192.0.2.90 1
network-clock input-source 1 interface GigabitEthernet2
`,
  ],
  [
    'nxos',
    'classes of traffic, and what becomes of them',
    `class-map type control-plane match-any CRITICAL
  match access-group name ROUTING
  match exception ttl-failure
policy-map type control-plane COPP
  class CRITICAL
    set cos 7
    police cir 3000 kbps bc 128 kbytes conform transmit violate drop
policy-map type qos EDGE
  class VOICE
    set qos-group 5
    police cir 10 mbps bc 200 ms pir 20 mbps be 200 ms conform transmit exceed set dscp dscp table cir-markdown-map violate drop
control-plane
  service-policy input COPP
`,
  ],
  [
    'nxos',
    'what is watched, measured and reported',
    `aaa group server tacacs+ ADMINS
  server 192.0.2.49
  use-vrf management
tacacs-server host 192.0.2.49 key 7 "secret" timeout 3
track 7 interface Ethernet1/1 line-protocol
  delay up 5 down 2
ip sla 7
  icmp-echo 192.0.2.9
    frequency 10
ip sla schedule 7 life forever start-time now
flow record CLIENTS
  match ipv4 source address
  collect counter bytes long
telemetry
  destination-group 7
    ip address 192.0.2.90 port 50051 protocol gRPC encoding GPB
  sensor-group 7
    path sys/bgp depth unbounded
monitor session 7 type erspan-source
  erspan-id 7
  header-type 3
grpc port 50052
spanning-tree pseudo-information
  vlan 10 root priority 4096
vlan 10
  private-vlan primary
`,
  ],
  [
    'iosxr',
    'software, measurements and tunnels',
    `install
 repository SOFTWARE
  url http://192.0.2.80/packages
 !
!
performance-mgmt statistics interface generic-counters template PORTS
 sample-interval 5
 sample-size 12
!
performance-mgmt apply statistics interface generic-counters PORTS
hw-module port-range 2 3 location 0/0/CPU0 mode 4x25
interface tunnel-te7
 logging events all
 autoroute announce
  exclude-traffic segment-routing
 !
 path-selection
  metric igp
 !
!
policy-map type pbr STEER
 class type traffic ATTACK
  redirect nexthop route-target 64500:7
 !
 end-policy-map
!
`,
  ],
  [
    'eos',
    'classes of traffic, rules for traffic and helpers',
    `class-map type qos match-any VOICE
   match dscp ef
policy-map type quality-of-service EDGE
   class VOICE
      set traffic-class 5
      police cir 10 mbps bc 100 kbytes pir 20 mbps be 200 kbytes
qos profile PORTS
   qos trust dscp
   tx-queue 5
      bandwidth percent 30
      shape rate 1000
role HELPDESK
   10 permit command show.*
alias look
   10 show version
event-handler BOOT
   trigger on-boot
   action log
   delay 10
tacacs-server key 7 0822455D0A16
traffic-policies
   field-set ipv4 prefix OWN
      192.0.2.0/24
   traffic-policy EDGE
      match OWN ipv4
         destination prefix 192.0.2.0/24
         actions
            drop
link tracking group UP
   links minimum 1
mpls oam
   standard ietf
`,
  ],
  [
    'iosxr',
    'lines of routing in another order, and their blocks',
    `router static
 address-family ipv4 unicast
  192.0.2.0/24 198.51.100.2 track UP permanent tag 5
router ospf 1
 max-metric router-lsa on-startup wait-for-bgp external-lsa include-stub
 vrf BLUE
  disable-dn-bit-check
router isis CORE
 link-group WIDE
  metric-offset 100
  minimum-members 2
 address-family ipv4 unicast
  summary-prefix 192.0.2.0/24 level 2 tag 5
  prefix-unreachable
   adv-lifetime 200
router bgp 64500
 as-list CLIENTS
  64510
 bmp server 1
  tcp keep-alive 10
evpn
 evi 7
  proxy-igmp
  mac secure
   move-count 5
`,
  ],
  [
    'junos',
    'services around the policies of SRX',
    `set security dynamic-address feed-server LISTS url https://192.0.2.80
set security dynamic-address feed-server LISTS feed-name BAD path /bad
set security dynamic-address address-name BAD-HOSTS profile feed-name BAD
set security remote-access profile STAFF ipsec-vpn USERS
set security remote-access client-config LAPTOP connection-mode manual
set services security-intelligence profile BOTS category CC
set services security-intelligence profile BOTS rule HIGH match threat-level [ 8 9 10 ]
set services security-intelligence profile BOTS rule HIGH then action block drop
set services security-intelligence policy ALL CC BOTS
set services advanced-anti-malware policy FILES http action block
set services advanced-anti-malware policy FILES verdict-threshold 7
`,
  ],
  ['ios', 'a pair of switches', 'stackwise-virtual\n domain 3\ninterface TenGigabitEthernet1/0/1\n stackwise-virtual link 1\n'],
];

describe('blocks of command references', () => {
  before(withParsers);

  for (const [vendor, name, text] of blocks) {
    it(`${vendor}: ${name}`, () => {
      const { sections } = new ConfigText('edge1.cfg', text, vendorOf(vendor).language);
      const lines = text.split('\n');
      const silent = [...lineStatesOf(sections).entries()].filter(
        ([line, state]) => /[^ !]/.test(lines[line]!) && state !== lineStates.understood,
      );
      assert.deepEqual(
        silent.map(([line]) => lines[line]),
        [],
      );
    });
  }
});
