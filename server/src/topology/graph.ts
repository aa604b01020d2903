/** The parts of a graph, as pictures and exports take it. */
import type { Place } from '../text/place.ts';

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly kind: 'router' | 'external' | 'segment' | 'cloud';
  readonly asn?: number;
  /** Where it is configured; missing for what stands outside the workspace. */
  readonly place?: Place;
}

export interface GraphEnd {
  readonly node: string;
  readonly interface?: string;
}

export interface GraphLink {
  readonly a: GraphEnd;
  readonly b: GraphEnd;
  readonly kind: 'l3' | 'bgp' | 'ospf' | 'isis' | 'peering' | 'attachment';
  readonly label: string;
  readonly state: 'up' | 'mismatch';
  readonly place?: Place;
}

export interface GraphGroup {
  readonly id: string;
  readonly label: string;
  readonly nodes: readonly string[];
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  readonly groups: readonly GraphGroup[];
}

/** A BGP session as its device sees it. */
export interface GraphSession {
  readonly device: string;
  readonly address: string;
  readonly remoteAs?: number;
  readonly state: 'up' | 'down' | 'external';
  /** The device at the other end, where it is in the network. */
  readonly remote?: string;
  /** The other end is a gateway of a cloud, whose link is drawn with the cloud. */
  readonly isWithCloud?: boolean;
  readonly place: Place;
}
