/** A network as it is without some lines of its configurations; the files stay as they are. */
import type { Network } from '../model/network.ts';
import { linesWithout } from '../text/without.ts';
import { Workspace } from '../workspace.ts';

/** Lines count from 0; without `last` the block that `first` opens goes with it. */
export interface LinesOfFile {
  readonly file: string;
  readonly first: number;
  readonly last?: number;
}

/** A copy of the workspace's network without the lines, or what is wrong with them. */
export function withoutLines(workspace: Workspace, root: string, places: readonly LinesOfFile[]): Network | string {
  const copy = new Workspace(workspace.folders);
  const files = workspace.filesOf(root);
  for (const { file } of places)
    if (!files.includes(file)) return `${file} is no configuration of this network; there are ${files.slice(0, 20).join(', ')}`;
  const network = workspace.network(root);
  const devices = network.devices.map(device => {
    const mine = places.filter(({ file }) => file === device.file);
    const state = workspace.get(device.file);
    if (mine.length === 0 || !state?.config || !state.vendor) return device;
    const text = linesWithout(state.config.sections.map(section => section.text).join(''), mine);
    copy.set(device.file, text, state.vendor);
    const [now] = copy.network(copy.rootOf(device.file)).devices.filter(each => each.file === device.file);
    return now ? { ...now, name: device.name } : device;
  });
  return { ...network, devices };
}
