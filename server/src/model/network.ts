/** Everything of a workspace root, joined: devices, clouds and validated ROA payloads. */
import type { Prefix } from '../net/prefix.ts';
import type { Outside } from './announcement.ts';
import type { CloudModule, CloudNetwork } from './cloud.ts';
import type { Device } from './device.ts';
import type { ModuleText } from './module-text.ts';

export interface Network {
  readonly name: string;
  /** Sorted by name, so that no result depends on the order of files. */
  readonly devices: readonly Device[];
  /** The cloud networks of all root modules. */
  readonly clouds: readonly CloudNetwork[];
  /** All that the root modules describe: filters, gateways, sessions and more besides those networks. */
  readonly cloudModules: readonly CloudModule[];
  /** What the files of all modules say as text. */
  readonly moduleTexts: readonly ModuleText[];
  /** Validated ROA payloads, where a file or setting gives them. */
  readonly vrps?: readonly Vrp[];
  /** What neighbors outside of the network are assumed to announce, where a file or setting says so. */
  readonly outside?: Outside;
  readonly settings: Settings;
}

/** RFC 6811: any route inside `prefix` up to `maxLength` may originate from `asn`. */
export interface Vrp {
  readonly prefix: Prefix;
  readonly maxLength: number;
  readonly asn: number;
}

/** What `bestpath.json` or the editor says about this network. */
export interface Settings {
  /** Documentation prefixes and ASNs count as ordinary public ones (examples and fixtures). */
  readonly documentationIsPublic: boolean;
  /** VRFs that carry the public table. */
  readonly internetVrfs: readonly string[];
  /** Rule id → the severity that replaces the rule's own, or `off`. */
  readonly rules?: Readonly<Record<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>>;
}

export const defaultSettings: Settings = { documentationIsPublic: false, internetVrfs: [] };
