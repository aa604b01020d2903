/** A network as it is without some lines of its configurations; the files stay as they are. */
import type { Network } from '../model/network.ts';
import { linesWithout } from '../text/without.ts';
import type { Workspace } from '../workspace.ts';
import { withTexts } from './with-texts.ts';

/** Lines count from 0; without `last` the block that `first` opens goes with it. */
export interface LinesOfFile {
  readonly file: string;
  readonly first: number;
  readonly last?: number;
}

/** The workspace's network without the lines, or what is wrong with them. */
export function withoutLines(workspace: Workspace, root: string, places: readonly LinesOfFile[]): Network | string {
  const files = workspace.filesOf(root);
  const texts = new Map<string, string>();
  for (const { file } of places) {
    const config = workspace.get(file)?.config;
    if (!files.includes(file) || !config) return `${file} is no configuration of this network; there are ${files.slice(0, 20).join(', ')}`;
    const mine = places.filter(each => each.file === file);
    texts.set(file, linesWithout(config.sections.map(section => section.text).join(''), mine));
  }
  return withTexts(workspace, root, texts);
}
