/** Document symbols: a file as its device reads it: interfaces, VRFs, BGP with its neighbors, policies with their terms, lists. */
import type { Bgp, Peer } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import { resolvePeer } from '../model/inheritance.ts';
import type { Interface } from '../model/interface.ts';
import { kindLabels } from '../model/symbol.ts';
import { formatPrefix } from '../net/prefix.ts';
import { type Place, type Range, rangeOf } from '../text/place.ts';
import { type Structure, structureOf } from './structure.ts';
import type { FileView } from './view.ts';

export type OutlineKind = 'device' | 'interface' | 'vrf' | 'process' | 'peer' | 'group' | 'policy' | 'term' | 'list';

export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** The whole block; `selection`, its first line, is inside. */
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/** In order of the text. */
export function documentSymbols({ config, device }: FileView): readonly OutlineSymbol[] {
  const make = maker(structureOf(config));
  const symbols = [
    ...(device.hostname ? [make('device', device.hostname.value, '', device.hostname.place)] : []),
    ...[...device.interfaces.values()].map(port => make('interface', port.name, interfaceDetail(port), port.place)),
    ...[...device.vrfs.values()].map(({ name, rd, place }) => make('vrf', name, rd ? `rd ${rd.value}` : 'VRF', place)),
    ...[...device.bgp.values()].map(bgp => bgpSymbol(make, bgp)),
    ...device.ospf.map(({ version, process, place }) => make('process', `OSPF${version === 3 ? 'v3' : ''} ${process}`.trim(), '', place)),
    ...policySymbols(make, device),
  ];
  return symbols.sort(byLine);
}

type Make = (kind: OutlineKind, name: string, detail: string, place: Place, children?: readonly OutlineSymbol[]) => OutlineSymbol;

const byLine = (a: OutlineSymbol, b: OutlineSymbol): number =>
  a.selection.start.line - b.selection.start.line || a.selection.start.character - b.selection.start.character;

/** Ranges reach to the end of the block and around all children. */
function maker({ ends }: Structure): Make {
  return (kind, name, detail, place, children = []) => {
    const selection = rangeOf(place);
    const line = selection.start.line;
    const end = Math.max(selection.end.line, ends[line] ?? line, ...children.map(child => child.range.end.line));
    const start = Math.min(line, ...children.map(child => child.range.start.line));
    const range = { start: { line: start, character: 0 }, end: end > selection.end.line ? { line: end + 1, character: 0 } : selection.end };
    return { name: name === '' ? 'final term' : name, detail, kind, range, selection, children: [...children].sort(byLine) };
  };
}

export function interfaceDetail({ description, addresses, vrf, shutdown }: Interface): string {
  const [address] = addresses;
  const parts = [
    description,
    address && formatPrefix(address.prefix),
    vrf === 'default' ? undefined : vrf,
    shutdown ? 'shut down' : undefined,
  ];
  return parts.filter(part => part !== undefined).join(' · ');
}

function bgpSymbol(make: Make, bgp: Bgp): OutlineSymbol {
  const peers = [...bgp.peers.values()].map(peer => make('peer', peer.name, peerDetail(bgp, peer), peer.place));
  const groups = [...bgp.groups.values()]
    .filter(({ name }) => name !== '*')
    .map(group => make('group', group.name, peerDetail(bgp, group), group.place));
  return make('process', bgp.asn.value > 0 ? `BGP ${bgp.asn.value}` : 'BGP', bgp.vrf === 'default' ? '' : `VRF ${bgp.vrf}`, bgp.place, [
    ...groups,
    ...peers,
  ]);
}

/** A neighbor is known by its AS number and description, its own or those of its group. */
export function peerDetail(bgp: Bgp, peer: Peer): string {
  const { remoteAs, description } = resolvePeer(bgp, peer);
  const as = remoteAs && (typeof remoteAs.value === 'number' ? `AS ${remoteAs.value}` : remoteAs.value);
  return [as, description].filter(part => part !== undefined).join(' · ');
}

function policySymbols(make: Make, device: Device): OutlineSymbol[] {
  const policies = [...device.policies.values()].map(({ kind, name, place, terms }) =>
    make(
      'policy',
      name,
      kindLabels[kind],
      place,
      terms.map(term => make('term', term.name, term.outcome, term.place)),
    ),
  );
  const count = (entries: readonly unknown[]) => `${entries.length.toLocaleString('en')} ${entries.length === 1 ? 'entry' : 'entries'}`;
  const kinded = [...device.prefixLists.values(), ...device.acls.values()].map(({ kind, name, place, entries }) =>
    make('list', name, `${kindLabels[kind]}, ${count(entries)}`, place),
  );
  const paths = [...device.asPathLists.values()].map(({ name, place, entries }) =>
    make('list', name, `${kindLabels['as-path-list']}, ${count(entries)}`, place),
  );
  const communities = [...device.communityLists.values()].map(({ name, place, entries }) =>
    make('list', name, `${kindLabels['community-list']}, ${count(entries)}`, place),
  );
  const large = [...device.largeCommunityLists.values()].map(({ name, place, entries }) =>
    make('list', name, `${kindLabels['large-community-list']}, ${count(entries)}`, place),
  );
  return [...policies, ...kinded, ...paths, ...communities, ...large];
}
