/** A network as it is where some configurations have other texts; the files stay as they are. */
import type { Device } from '../model/device.ts';
import type { Network } from '../model/network.ts';
import { Workspace } from '../workspace.ts';

/** By file; undefined where it does not exist. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** Devices keep the names that they have in the workspace's network, since those are what tables are compared by. */
export function withTexts(workspace: Workspace, root: string, texts: Texts): Network {
  const copy = new Workspace(workspace.folders);
  const network = workspace.network(root);
  for (const [file, text] of texts) if (text !== undefined) copy.set(file, text, workspace.get(file)?.vendor ?? undefined);
  const then = (file: string): Device | undefined => copy.network(copy.rootOf(file)).devices.find(device => device.file === file);
  const kept = network.devices.flatMap(device => {
    if (!texts.has(device.file)) return [device];
    const other = texts.get(device.file) === undefined ? undefined : then(device.file);
    return other ? [{ ...other, name: device.name }] : [];
  });
  const present = new Set(network.devices.map(({ file }) => file));
  const gone = [...texts].flatMap(([file, text]) => {
    const other = present.has(file) || text === undefined || workspace.rootOf(file) !== root ? undefined : then(file);
    return other ? [other] : [];
  });
  return { ...network, devices: [...kept, ...gone] };
}
