/** What a gateway of a cloud announces to a router, as its provider documents it. What is not known is named, never guessed. */
import type { CloudSpeakerKind } from '../../data/cloud-relaying.ts';
import type { CloudModule, CloudNetwork, CloudTransit } from '../../model/cloud.ts';
import type { CloudChoice, CloudGatewayAssociation, CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { contains, maskPrefix, type Prefix } from '../../net/prefix.ts';
import type { Place } from '../../text/place.ts';
import { defaultTable, type TransitTable, tableOfAttachment } from './transit-tables.ts';

export interface AnnouncedPrefix {
  readonly prefix: Prefix;
  readonly place: Place;
  readonly med?: number;
  /** Why it is not certain that the route is announced like this. */
  readonly doubt?: string;
}

export interface Announced {
  readonly prefixes: readonly AnnouncedPrefix[];
  /** Prefixes of which nothing is known, in words. */
  readonly unknown: readonly { readonly what: string; readonly place: Place }[];
}

interface Asked {
  readonly session: CloudSession;
  readonly speaker: CloudSpeaker;
  readonly module: CloudModule;
}

/** Prefixes of the session's family, each once. */
export function announcedOver(session: CloudSession, speaker: CloudSpeaker, module: CloudModule): Announced {
  const { prefixes, unknown } = forms[speaker.kind]({ session, speaker, module });
  return { prefixes: prefixes.filter(({ prefix }) => prefix.family === session.addressFamily), unknown };
}

const nothing: Announced = { prefixes: [], unknown: [] };

const forms: { readonly [K in CloudSpeakerKind]: (asked: Asked) => Announced } = {
  // "Site-to-Site VPN routing options": the prefixes of the network.
  'virtual-private-gateway': ({ speaker, module }) => ofNetworks(speaker, module),
  'direct-connect-gateway': ({ speaker, module }) =>
    all((speaker.associations ?? []).map(association => overAssociation(association, module))),
  'transit-gateway': ofTransit,
  'core-network': ofCoreNetwork,
  'route-server': ({ speaker }) => ({ prefixes: [], unknown: [{ what: 'routes', place: speaker.place }] }),
  'virtual-network-gateway': ofNetworkGateway,
  'virtual-hub': ofHub,
  'cloud-router': ofCloudRouter,
};

function all(parts: readonly Announced[]): Announced {
  return { prefixes: parts.flatMap(({ prefixes }) => prefixes), unknown: parts.flatMap(({ unknown }) => unknown) };
}

function announce({ value, place, assumed }: CloudPrefix): AnnouncedPrefix {
  return { prefix: maskPrefix(value), place, ...(assumed && { doubt: 'a prefix that rests on an assumed data source' }) };
}

const named = (prefixes: readonly CloudPrefix[]): Announced => ({ prefixes: prefixes.map(announce), unknown: [] });

function unknownOf(isKnown: boolean, what: string, place: Place): Announced {
  return isKnown ? nothing : { prefixes: [], unknown: [{ what, place }] };
}

function whole(network: CloudNetwork): Announced {
  return all([named(network.prefixes), unknownOf(network.complete, `all prefixes of ${network.address}`, network.place)]);
}

function ofNetworks({ networks, address, place }: CloudSpeaker, module: CloudModule): Announced {
  const found = module.networks.filter(network => networks.includes(network.address));
  return all([...found.map(whole), unknownOf(found.length > 0, `the networks of ${address}`, place)]);
}

/**
 * Direct Connect, "Allowed prefixes interactions": for a private gateway they are a filter that lets through what is the same or more specific; for a
 * transit gateway they are what is announced.
 */
function overAssociation({ gateway, kind, allowed, complete, place }: CloudGatewayAssociation, module: CloudModule): Announced {
  const speaker = module.speakers.find(({ address }) => address === gateway);
  const known = unknownOf(complete, 'allowed prefixes', place);
  if (kind === 'transit-gateway') return all([named(allowed), known]);
  if (!speaker) return unknownOf(false, 'the associated gateway', place);
  const own = ofNetworks(speaker, module);
  if (allowed.length === 0 && complete) return own;
  const passes = ({ prefix }: AnnouncedPrefix) => allowed.some(({ value }) => contains(maskPrefix(value), prefix));
  return all([{ ...own, prefixes: own.prefixes.filter(passes) }, known]);
}

/** Transit gateway, "How transit gateways work": a VPN announces the routes of the table that its attachment is associated with. */
function ofTransit({ session, module, speaker }: Asked): Announced {
  const transit = module.transits.find(({ address }) => address === speaker.address);
  const table = transit && tableOfAttachment(transit, session);
  if (!transit || table === undefined) return unknownOf(false, 'the route table of the attachment', session.place);
  const routes = transit.routeTables.filter(({ address, main }) => (table === defaultTable ? main : address === table));
  const statics = routes.flatMap(each => each.routes).filter(({ target }) => target.kind !== 'blackhole');
  return all([
    ...module.networks.filter(network => propagates(network, transit, table)).map(whole),
    ...statics.map(({ destination, place }) => (destination ? named([destination]) : unknownOf(false, 'a static route', place))),
    ...routes.map(({ complete, place }) => unknownOf(complete, 'all routes of the table', place)),
  ]);
}

/** Cloud WAN, "How routing works": the routes of the segment; what other edges and segments learn of routers is not followed. */
function ofCoreNetwork(asked: Asked): Announced {
  const { speaker, module, session } = asked;
  const transit = module.transits.find(({ address }) => address === speaker.address);
  const table = transit && tableOfAttachment(transit, session);
  const segment = transit?.routeTables.find(({ address }) => address === table);
  const others = transit?.attachments.filter(
    ({ address, kind }) => kind !== 'network' && !segment?.associations.includes(address) && segment?.propagations.includes(address),
  );
  return all([
    ofTransit(asked),
    unknownOf(transit?.policy?.edges.length === 1, 'what other edges learn', speaker.place),
    ...(others ?? []).map(({ address, place }) => unknownOf(false, `what ${address} brings from another segment`, place)),
  ]);
}

function propagates({ attachments }: CloudNetwork, transit: CloudTransit, table: TransitTable): boolean {
  return attachments.some(
    ({ transit: other, propagatedTables, defaultPropagation }) =>
      other.address === transit.address &&
      (table === defaultTable
        ? defaultPropagation || transit.routeTables.some(({ address, main }) => main && propagatedTables.includes(address))
        : propagatedTables.includes(table)),
  );
}

/** VPN Gateway, "About BGP": the network's prefixes, those of networks that use its gateway, and those of connections without BGP. */
function ofNetworkGateway({ speaker, module }: Asked): Announced {
  const own = module.networks.filter(({ address }) => speaker.networks.includes(address));
  const spokes = own.flatMap(hub =>
    hub.peerings.flatMap(({ peer, offersGateway, offersGatewayUnknown, place }) => {
      const spoke = module.networks.find(({ address }) => address === peer);
      const uses = spoke?.peerings.some(back => back.peer === hub.address && back.usesRemoteGateway);
      if (!spoke || !uses) return [];
      return offersGateway ? [whole(spoke)] : [unknownOf(!offersGatewayUnknown, `whether ${spoke.address} uses the gateway`, place)];
    }),
  );
  const statics = module.sessions.filter(({ speaker: other, isStatic }) => other === speaker.address && isStatic);
  return all([ofNetworks(speaker, module), ...spokes, ...statics.map(({ staticRoutes }) => named(staticRoutes))]);
}

/** Virtual WAN, "About virtual hub routing": branches are associated with the default table, to which connections propagate unless told otherwise. */
function ofHub({ speaker, module }: Asked): Announced {
  const found = module.networks.filter(({ attachments }) =>
    attachments.some(({ transit, defaultPropagation }) => transit.address === speaker.address && defaultPropagation),
  );
  return all(found.map(whole));
}

/** Cloud Router, "Advertised routes": the cost between regions is added to the MED of subnets elsewhere, and is Google's to choose. */
function ofCloudRouter({ session, speaker, module }: Asked): Announced {
  const choice = session.choice ?? speaker.choice;
  if (!choice) return unknownOf(false, 'what is announced', session.place);
  const networks = module.networks.filter(({ address }) => speaker.networks.includes(address));
  const own = named(choice.prefixes).prefixes.map(each => ({ ...each, med: session.med }));
  const chosen = all([{ prefixes: own, unknown: [] }, unknownOf(choice.complete, 'all custom prefixes', session.place)]);
  if (choice.subnets === 'none') return chosen;
  if (choice.subnets === undefined || networks.length === 0) return all([chosen, unknownOf(false, 'which subnets', session.place)]);
  return all([chosen, ...networks.map(network => subnetsOf(network, choice.subnets, { session, speaker, module }))]);
}

function subnetsOf(network: CloudNetwork, reach: CloudChoice['subnets'], { session, speaker, module }: Asked): Announced {
  const { region } = speaker;
  const speakers = module.speakers.filter(({ networks }) => networks.includes(network.address)).map(({ address }) => address);
  const isOnly = module.sessions.filter(other => other.speaker && speakers.includes(other.speaker)).length === 1;
  const parts = network.subnets.map((subnet): Announced => {
    const here = subnet.zone === undefined || region === undefined ? undefined : subnet.zone === region;
    if (reach === 'region' && !here) return unknownOf(here === false, `the region of ${subnet.address}`, subnet.place);
    const secondary = network.ranges.filter(range => range.subnet === subnet.address && range.kind === 'secondary');
    const { prefixes } = named([...subnet.prefixes, ...secondary.map(range => range.prefix)]);
    if (here) return { prefixes: prefixes.map(each => ({ ...each, med: session.med })), unknown: [] };
    const doubt = 'MED with the cost between regions';
    // Over the only session no other route is compared with it.
    return {
      prefixes: prefixes.map(each => (isOnly ? each : { ...each, doubt })),
      unknown: [{ what: `the MED of ${subnet.address}`, place: subnet.place }],
    };
  });
  return all([...parts, unknownOf(network.complete, `all subnets of ${network.address}`, network.place)]);
}
