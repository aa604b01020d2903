/** Which node of a topology a place in a file belongs to. */
import type { TopologyNode } from '../../../server/src/protocol.ts';

/**
 * A neighbor outside of the network at the line that brings it in; else the node that the file describes, where it describes several, as in Terraform, the last one
 * that begins at or above the line. Null where there is none.
 */
export function nodeAt(nodes: readonly TopologyNode[], uri: string, line: number): string | null {
  const inFile = nodes.filter(node => node.uri === uri);
  const outside = inFile.find(node => node.kind === 'external' && node.line === line);
  if (outside) return outside.id;
  const own = inFile.filter(({ kind }) => kind !== 'external').sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const found = own.length === 1 ? own[0] : own.findLast(node => (node.line ?? 0) <= line);
  return found?.id ?? null;
}
