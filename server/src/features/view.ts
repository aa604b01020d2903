/** What a feature may look at: one file with its device, in its network. Plain functions over this answer every request. */
import type { Device } from '../model/device.ts';
import type { Network } from '../model/network.ts';
import type { ConfigText } from '../notation/config-text.ts';
import type { Simulation } from '../routing/simulation.ts';
import type { Finding } from '../rules/rule.ts';
import type { Vendor } from '../vendors/vendor.ts';

export interface FileView {
  readonly file: string;
  readonly vendor: Vendor;
  readonly config: ConfigText;
  readonly device: Device;
  readonly network: Network;
  /** The configurations of the network, this one first. */
  readonly configs: () => Iterable<ConfigText>;
  /** Findings of the whole network as last worked out. */
  readonly findings: readonly Finding[];
  /** Best paths of the network; undefined until they have been worked out. */
  readonly simulation?: Simulation;
}
