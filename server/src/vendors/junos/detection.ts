/** What tells a Junos configuration from other texts. */
import type { Detection } from '../vendor.ts';

export const detection: Detection = {
  signatures: [/^[#!]\s*RANCID-CONTENT-TYPE: (juniper|junos)/m],
  headers: [
    /^## Last (commit|changed):/m,
    /^(set )?version "?\d{2}\.\d[RXFBISD][\w.-]*"?;?$/m,
    /^set (policy-options policy-statement|routing-options autonomous-system|protocols bgp group|routing-instances) \S/m,
  ],
  lines: [
    {
      pattern:
        /^(system|interfaces|protocols|policy-options|routing-options|routing-instances|firewall|groups|snmp|chassis|security|class-of-service|forwarding-options) \{$/m,
      score: 4,
    },
    { pattern: /^\s+(unit \d+|family inet6?|policy-statement \S+|routing-options|autonomous-system \d+|host-name \S+) ?[{;]/m, score: 4 },
    { pattern: /^\s+route-filter \S+ (exact|longer|orlonger|upto|prefix-length-range)/m, score: 6 },
    { pattern: /^set interfaces \S+ unit \d+ family (inet6?|mpls|iso|ethernet-switching|bridge)/m, score: 6 },
    { pattern: /^set interfaces \S+ (unit \d+|description|gigether-options|ether-options)/m, score: 6 },
    {
      pattern:
        /^set (policy-options|routing-options|routing-instances|firewall (family|filter)|chassis|security (zones|policies|ike|ipsec|nat|address-book|screen|flow|alg|utm|forwarding-options|authentication-key-chains)|applications|vlans|forwarding-options|switch-options|class-of-service|bridge-domains|dynamic-profiles|logical-systems|virtual-chassis|access (profile|radius-server|address-assignment)|services (service-set|flow-monitoring|nat|rpm|stateful-firewall)|ethernet-switching-options|accounting-options|event-options) /m,
      score: 4,
    },
    {
      pattern:
        /^set protocols (bgp|ospf|ospf3|isis|ldp|mpls|rsvp|lldp|lldp-med|evpn|rstp|mstp|vstp|igmp|pim|l2circuit|router-advertisement) (group|area|interface|encapsulation|neighbor)/m,
      score: 6,
    },
    { pattern: /^set system (host-name|root-authentication|login|services|syslog|domain-name|name-server) ?/m, score: 2 },
    { pattern: /^set snmp (location|client-list|trap-group|community \S+ (authorization|clients|client-list-name)) /m, score: 4 },
    {
      pattern:
        /^set system (syslog (file|user|host)|login (user \S+ )?class|login user \S+ uid|tacplus-server|radius-server|services (ssh|netconf|web-management)|compress-configuration-files|commit|processes|internet-options) ?/m,
      score: 4,
    },
    { pattern: /^set (groups|apply-groups|\S.* apply-macro) \S/m, score: 4 },
    { pattern: /^apply-groups /m, score: 4 },
    { pattern: /^(top )?edit (protocols|policy-options|routing-options|routing-instances|firewall|security) \S/m, score: 4 },
    { pattern: /^(deactivate|delete) (interfaces|protocols|policy-options|routing-options) /m, score: 3 },
  ],
  excludes: [
    // Check Point
    /^set (interface \S+ (state|link-speed|ipv4-address)|installer policy|user admin |edition default)/m,
    // VyOS: sets quoted addresses on named Ethernet ports, and its configuration trees begin with these words.
    /^set (interfaces (ethernet|loopback|dummy|bonding|bridge|wireguard) |service (ssh|dhcp-server)|system config-management|policy (route-map|prefix-list) |protocols bgp (system-as|parameters|neighbor|address-family))/m,
    /^\/\/ vyos-config-version|^interfaces \{\s+(ethernet|loopback|dummy|bonding) \S+ \{/m,
    // PAN-OS
    /^set (deviceconfig|mgt-config|network (interface|virtual-router|profiles)|rulebase|shared|template|device-group) /m,
    /^(deviceconfig|mgt-config) \{/m,
    // SR OS, model-driven
    /^configure \{$|^\s*\/?configure (router|port|service|system|log|card) /m,
    /^# TiMOS-/m,
    // F5, FortiOS, Terraform, nginx, BIRD
    /^ltm (pool|virtual|node) \S+ \{|^#TMSH-VERSION/m,
    /^config (system|router|firewall) \S+$/m,
    /^(resource|data|variable|module|provider|output) "[^"]+"( "[^"]+")? \{/m,
    /^(http|server|upstream \S+|events) \{$/m,
    /^(protocol|filter|function|router id|template) [\w ]+(\{|;)/m,
  ],
};
