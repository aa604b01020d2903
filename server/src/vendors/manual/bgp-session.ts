/** Words of BGP about sessions, their addresses, groups and timers. */
import type { Phrases } from '../../notation/manual.ts';

/** The session itself. */
export const bgpSession: Phrases = {
  'top > router bgp': 'Runs BGP in an autonomous system and opens its settings. A device has one process, which may serve several VRFs.',
  'remote-as': {
    does: 'The AS of the neighbor. Equal to the own AS the session is internal (iBGP), else external (eBGP): next hops, policies and loop checks differ.',
    missing: 'No session: a neighbor needs an AS, of its own or from a group.',
  },
  'peer-as': {
    does: 'The AS of the neighbors: equal to the own AS for an internal session, another one for an external session.',
    missing: 'Neighbors of an external group must get their AS elsewhere; the commit fails without one.',
  },
  'remote-as internal': 'Any neighbor of the own AS: the session is internal.',
  'remote-as external': 'A neighbor of any other AS: the session is external.',
  'update-source': {
    does: 'The interface (or address) that packets of the session come from. Sessions between loopbacks need it at both ends, since each end accepts only the address that it has configured.',
    missing: 'Packets come from the interface that leads to the neighbor.',
  },
  'bgp|internal|external|group|neighbor > local-address': {
    does: 'The own address of the session. Sessions between loopbacks need it, since each end accepts only the address that it has configured.',
    missing: 'Packets come from the interface that leads to the neighbor.',
  },
  'ebgp-multihop': {
    does: 'Lets an external session span this many hops, for neighbors that are not on a shared link, such as loopbacks.',
    missing: 'An external neighbor must be directly connected: packets leave with a time to live of 1.',
  },
  'bgp > multihop': {
    does: 'Lets an external session span more than one hop, for neighbors that are not on a shared link, such as loopbacks.',
    missing: 'An external neighbor must be directly connected: packets leave with a time to live of 1.',
  },
  'ttl-security|ttl-security-check': {
    does: 'Accepts only packets that have crossed no more than the given number of hops, told by their time to live (GTSM, RFC 5082). Both ends must have it; it excludes multihop.',
    missing: 'Packets are accepted from any distance, so that strangers can reach the session’s port.',
  },
  'neighbor|bgp > ttl maximum-hops': {
    does: 'Accepts only packets that have crossed no more than this many hops, told by their time to live (GTSM, RFC 5082). Both ends must have it.',
    missing: 'Packets are accepted from any distance.',
  },
  'bgp > ttl': 'The time to live of packets of the session: 255 lets the other end refuse what came from farther away (RFC 5082).',
  'disable-connected-check':
    'Opens an external session over one hop although the address is not on a connected network, as between loopbacks of linked routers.',
  'bgp|neighbor > password': {
    does: 'Signs every packet of the session with MD5 (RFC 2385). Both ends need the same key.',
    missing: 'Packets are not signed.',
  },
  'bgp > authentication-key': {
    does: 'Signs every packet of the session with MD5 (RFC 2385). Both ends need the same key.',
    missing: 'Packets are not signed.',
  },
  'bgp > authentication-key-chain': 'Signs packets of the session with the keys of a chain, which can change while the session stays up.',
  'bgp > authentication-algorithm': 'How packets of the session are signed with the keys of the chain; ao is the option of RFC 5925.',
  'neighbor > ao|tcp-ao':
    'Signs packets of the session with the TCP authentication option (RFC 5925), which lets keys change without a reset.',
  'bgp > timers bgp': {
    does: 'Seconds between keepalives, and seconds without any message after which a neighbor is taken for dead. The lower hold time of both ends holds.',
  },
  'neighbor > timers':
    'Seconds between keepalives to this neighbor, and seconds without any message after which it is taken for dead. The lower hold time of both ends holds.',
  'neighbor > timers connect': 'Seconds between attempts to open the session.',
  'bgp > hold-time':
    'Seconds without any message after which a neighbor is taken for dead; a third of it lies between keepalives. The lower value of both ends holds.',
  'bgp|neighbor > minimum-hold-time': 'The lowest hold time that is accepted from the neighbor.',
  'advertisement-interval': 'The least seconds between two updates to the neighbor: changes in between are gathered.',
  'bgp > advertise-interval': 'The least seconds between two updates to the neighbor.',
  'as-origination-interval': 'The least seconds between updates about routes of the own AS.',
  'transport connection-mode': 'Which end opens the session: active calls, passive waits for the neighbor.',
  'bgp|neighbor > passive': 'Waits for the neighbor to open the session.',
  'session-open-mode': 'Which end opens the session.',
  'transport path-mtu-discovery': 'Finds the largest packet that the way to the neighbor takes, so that updates need fewer packets.',
  'bgp|neighbor|group > mtu-discovery': 'Finds the largest packet that the way to the neighbor takes, so that updates need fewer packets.',
  'bgp|neighbor > tcp-mss': 'The largest TCP segment of the session.',
  'bgp|neighbor > fall-over': {
    does: 'Closes the session as soon as the route to the neighbor is lost, in place of waiting for the hold time.',
  },
  'fall-over bfd': 'Closes the session as soon as BFD loses the neighbor, within a second in place of the hold time.',
  'neighbor|bgp > bfd': {
    does: 'Watches the neighbor with BFD, which notices failures in less than a second.',
    missing: 'A silent failure is noticed when the hold time is over.',
  },
  'bgp fast-external-fallover|fast-external-failover': {
    does: 'Closes external sessions as soon as the interface to the neighbor goes down.',
    missing: 'On: a session over one hop falls with its interface.',
  },
  'neighbor|bgp|session-group|neighbor-group|peer-session > local-as': {
    does: 'Speaks to the neighbor as if this router were of another AS, for example while ASes are merged. That AS is put into the path as well unless no-prepend says otherwise.',
  },
  'local-as no-prepend': 'Routes from the neighbor do not get the other AS into their path.',
  'local-as no-prepend replace-as': 'Routes to the neighbor carry only the other AS in place of the own one.',
  'local-as no-prepend replace-as dual-as': 'The neighbor may use either AS to open the session.',
  'neighbor|bgp|template|peer-session|neighbor-group|session-group > shutdown': {
    does: 'Closes the session and keeps its configuration.',
    no: 'The session may open.',
  },
  'shutdown message': 'Closes the session and tells the neighbor why (RFC 9003).',
  'neighbor > description': 'Text for people about the neighbor. Bestpath shows it in the outline, in hovers and with best paths.',
  'neighbor > peer-group|peer': 'With a name behind it, the neighbor takes the settings of a group; without, the line makes a group.',
  'neighbor > peer group': 'The neighbor takes the settings of a group; what it has itself comes first.',
  'bgp > inherit peer-session|peer': 'Takes settings of the session from a template.',
  'bgp > inherit peer-policy': 'Takes policies and settings of a family from a template; the lowest number comes first.',
  'template peer': 'Opens a template: settings that neighbors inherit.',
  'template peer-session': 'Opens a template of session settings, which neighbors inherit.',
  'template peer-policy': 'Opens a template of settings of families, such as policies, which neighbors inherit.',
  'use neighbor-group': 'Takes the settings of a neighbor group; what the neighbor has itself comes first.',
  'use session-group': 'Takes the settings of a session group.',
  'use af-group': 'Takes the settings of an address-family group.',
  'neighbor-group': 'Opens settings that neighbors take over as a whole.',
  'session-group': 'Opens settings of sessions that neighbors take over.',
  'af-group': 'Opens settings of one family that neighbors take over.',
  'bgp listen range': 'Accepts sessions from any address of the prefix, with the settings of a group.',
  'bgp listen limit': 'The most sessions that are accepted from listen ranges.',
  'dont-capability-negotiate': 'Opens the session without telling capabilities: the neighbor gets IPv4 unicast only.',
  'override-capability': 'Goes on with the own capabilities whatever the neighbor says.',
  'strict-capability-match': 'Closes the session unless both ends have the same capabilities.',
  'capability extended-nexthop': 'Carries IPv4 routes over an IPv6 session, with an IPv6 next hop (RFC 8950).',
  'extended-nexthop': 'Carries IPv4 routes with an IPv6 next hop (RFC 8950).',
  'capability orf prefix-list': 'Lets one end send its prefix list, so that the other filters before it sends (RFC 5292).',
  'capability dynamic': 'Changes capabilities without resetting the session.',
  'neighbor > interface $': 'The interface that leads to the neighbor, needed for link-local addresses.',
  'neighbor > version': 'The version of BGP; 4 is the only one in use.',
  'neighbor > port': 'The TCP port of the neighbor in place of 179.',
  'neighbor|bgp > local-role':
    'The own role on the session (RFC 9234): routes that would leak from a provider or peer to another are refused at both ends.',
  'local-role provider': 'The neighbor is our customer; its end must say customer.',
  'local-role customer': 'The neighbor is our provider; its end must say provider.',
  'local-role peer': 'Both networks exchange only routes of their own and their customers.',
  'local-role rs-server': 'This router is a route server; clients say rs-client.',
  'local-role rs-client': 'The neighbor is a route server.',
  'bgp log-neighbor-changes': 'Logs when a session goes up or down, with the reason.',
  'log-neighbor-changes': 'Logs when a neighbor comes or goes.',
  'log neighbor changes': 'Logs when a neighbor comes or goes.',
  'bgp > log-updown': 'Logs when a session goes up or down.',
};
