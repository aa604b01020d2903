/** What the language server needs from the world around it; Node and browsers give different ones. */
import type { Network } from '../model/network.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { Failure } from '../routing/what-if/failure.ts';
import type { SweepControl, SweepRow } from '../routing/what-if/sweep.ts';
import { nameOf } from '../text/path.ts';

export interface Host {
  /** Called once before anything is read: loads the grammars. */
  readonly prepare: (options: InitializationOptions | undefined) => Promise<void>;
  /** URIs of files under a folder that may hold configurations, modules or settings; at most `limit`. */
  readonly listFiles: (folder: string, limit: number) => Promise<readonly string[]>;
  /** Text of a file; undefined when it is gone, unreadable or too large. Where it `mayBeBinary`, a file that is no text comes with one character for each byte. */
  readonly readFile: (uri: string, mayBeBinary?: boolean) => Promise<string | undefined>;
  /** A failure sweep in threads, where the host has any. */
  readonly sweep?: (network: Network, failures: readonly Failure[], control: SweepControl) => Promise<readonly SweepRow[]>;
}

/** Endings of files that are looked at when a folder is scanned; detection by content has the last word. */
export const scannedExtensions = [
  '.cfg',
  '.conf',
  '.config',
  '.txt',
  '.ios',
  '.iosxe',
  '.iosxr',
  '.nxos',
  '.eos',
  '.junos',
  '.set',
  '.frr',
  '.tf',
  '.tfvars',
  '.tf.json',
  '.tfvars.json',
  '.tofu',
] as const;
/** Files that are looked at whatever their ending. */
export const scannedNames = [
  'bestpath.json',
  'vrps.json',
  'external_bgp_announcements.json',
  'terraform.tfvars.json',
  'modules.json',
  'frr.conf',
] as const;
/** The most files of one workspace that are read. */
export const mostFiles = 20_000;

/** Whether a file of this name is looked at when nobody opened it. */
export function isScanned(name: string): boolean {
  const last = nameOf(name);
  return scannedNames.some(known => known === last) || scannedExtensions.some(ending => last.endsWith(ending));
}
