/** What is left of an address space: the blocks between the used ones. */
import { addressOffset } from './address.ts';
import { contains, halves, lastAddress, overlaps, type Prefix, prefixOf, samePrefix } from './prefix.ts';

/** The most blocks that are looked for; a space cut into more is no plan that anybody reads. */
const most = 4096;

/** The largest blocks of `space` that overlap nothing in `used`, in address order. */
export function freeBlocks(space: Prefix, used: readonly Prefix[]): readonly Prefix[] {
  const found: Prefix[] = [];
  collect(
    space,
    used.filter(prefix => overlaps(space, prefix)),
    found,
  );
  return found;
}

function collect(space: Prefix, used: readonly Prefix[], found: Prefix[]): void {
  if (found.length >= most || used.some(prefix => contains(prefix, space))) return;
  if (used.length === 0) found.push(space);
  else
    for (const half of halves(space) ?? [])
      collect(
        half,
        used.filter(prefix => overlaps(half, prefix)),
        found,
      );
}

/** The first `count` free blocks of a length, where they disturb the plan least: in the smallest free block that holds one, then by address. */
export function nextFree(spaces: readonly Prefix[], used: readonly Prefix[], length: number, count = 1): readonly Prefix[] {
  const free = spaces.flatMap(space => freeBlocks(space, used)).filter(block => block.length <= length);
  const found: Prefix[] = [];
  for (const block of free.toSorted((a, b) => b.length - a.length)) {
    let at: Prefix = { ...block, length };
    do {
      if (found.length >= count) return found;
      found.push(at);
      at = prefixOf(addressOffset(lastAddress(at), 1), length);
    } while (contains(block, at) && !samePrefix(at, { ...block, length }));
  }
  return found;
}
