/** What the words of router languages mean where vendors agree. */
import type { Phrases } from '../../notation/manual.ts';
import { access } from './access.ts';
import { bgpDecision, rpki } from './bgp-decision.ts';
import { bgpExchange } from './bgp-exchange.ts';
import { bgpSession } from './bgp-session.ts';
import { switching } from './ethernet.ts';
import { eigrp, isis, rip, staticRoutes } from './igp.ts';
import { interfaces, ipServices } from './interface.ts';
import { junosWords } from './junos.ts';
import { aaa, dhcp, logging, snmp, time, users } from './management.ts';
import { multicast } from './multicast.ts';
import { ospfInterface, ospfProcess } from './ospf.ts';
import { lists, redistribution, routeMaps } from './policy.ts';
import { qos } from './qos.ts';
import { detection, sharedGateways } from './redundancy.ts';
import { policyLanguage } from './rpl.ts';
import { accessLists, encryption, translation } from './security.ts';
import { system } from './system.ts';
import { evpn, mpls, vrfs } from './vpn.ts';

/** Routing and interfaces. */
const routing: Phrases = {
  ...{ ...bgpSession, ...bgpExchange, ...bgpDecision, ...rpki },
  ...{ ...routeMaps, ...lists, ...redistribution },
  ...{ ...ospfProcess, ...ospfInterface, ...isis, ...eigrp, ...rip, ...staticRoutes },
  ...{ ...interfaces, ...ipServices, ...switching, ...sharedGateways, ...detection },
  ...{ ...vrfs, ...evpn, ...mpls, ...multicast },
};

/** The rest of a device. */
const device: Phrases = {
  ...{ ...accessLists, ...translation, ...encryption, ...qos },
  ...{ ...users, ...aaa, ...access, ...time, ...logging, ...snmp, ...dhcp, ...system },
};

/** Of line languages. */
export const lineWords: Phrases = { ...device, ...routing };

/** Of the routing policy language. */
export const policyLanguageWords: Phrases = policyLanguage;

/** Of languages of paths. */
export const pathWords: Phrases = { ...device, ...routing, ...junosWords };
