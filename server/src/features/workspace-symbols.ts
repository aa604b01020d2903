/** Workspace symbols: devices, interfaces, neighbors and named objects of all networks whose name holds the letters of the query in order. */
import type { Device } from '../model/device.ts';
import type { Network } from '../model/network.ts';
import { kindLabels } from '../model/symbol.ts';
import type { Place } from '../text/place.ts';
import { interfaceDetail } from './describe/summary.ts';
import { peerDetail } from './outline/pieces.ts';
import type { OutlineKind } from './outline/symbol.ts';

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: OutlineKind;
  /** Its device, and what it is. */
  readonly container: string;
  readonly place: Place;
}

/** Yields after each device; at most `most` symbols. */
export function* workspaceSymbols(networks: readonly Network[], query: string, most = 500): Generator<void, readonly WorkspaceSymbol[]> {
  const wanted = query.trim().toLowerCase().slice(0, 200);
  const found: WorkspaceSymbol[] = [];
  for (const { devices } of networks) {
    for (const device of devices) {
      for (const symbol of symbolsOf(device)) {
        if (found.length >= most) return found;
        if (holds(`${symbol.name} ${symbol.container}`.toLowerCase(), wanted)) found.push(symbol);
      }
      yield;
    }
  }
  return found;
}

/** Whether the letters of `wanted` occur in `text` in this order. */
function holds(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function* symbolsOf(device: Device): Generator<WorkspaceSymbol> {
  const { name: of } = device;
  const start = { at: { file: device.file, line: 0 }, line: 0, start: 0, endLine: 0, end: 0 };
  yield { name: of, kind: 'device', container: device.vendor, place: device.hostname?.place ?? start };
  for (const bgp of device.bgp.values()) {
    for (const peer of bgp.peers.values())
      yield { name: peer.name, kind: 'peer', container: joined(of, peerDetail(bgp, peer)), place: peer.place };
  }
  for (const port of device.interfaces.values())
    yield { name: port.name, kind: 'interface', container: joined(of, interfaceDetail(port)), place: port.place };
  for (const { name, place } of device.vrfs.values()) yield { name, kind: 'vrf', container: of, place };
  for (const { name, kind, place } of device.policies.values())
    yield { name, kind: 'policy', container: joined(of, kindLabels[kind]), place };
  for (const { name, kind, place } of [...device.prefixLists.values(), ...device.acls.values()])
    yield { name, kind: 'list', container: joined(of, kindLabels[kind]), place };
  for (const { name, place } of [...device.asPathLists.values(), ...device.communityLists.values(), ...device.largeCommunityLists.values()])
    yield { name, kind: 'list', container: of, place };
}

const joined = (device: string, detail: string): string => (detail === '' ? device : `${device} · ${detail}`);
