/** The chunks of configuration files, kept over edits: an edit reads the chunks that it touches. */
import type { HclBody } from '../shapes/hcl.ts';
import { cutHcl, type HclChunk, maximumHclLength, readHclChunk, recutHcl } from '../shapes/hcl.ts';
import { readHclJson } from '../shapes/hcl-json.ts';
import { emptySpan } from '../shapes/hcl-tree.ts';
import type { Occurrence } from '../text/place.ts';
import type { ModuleFiles } from './module-files.ts';

/** A chunk that is not touched by an edit keeps its identity, wherever its lines move. */
export interface ConfigChunk {
  readonly body: HclBody;
  readonly at: Occurrence;
}

/** What was read before. The caller keeps it over evaluations. */
export interface ChunkCache {
  /** Bodies by their text. */
  readonly bodies: Map<string, HclBody>;
  /** How many there may be before an edit forgets those of older texts. */
  mostBodies: number;
  readonly files: Map<string, ReadFile>;
}

interface ReadFile {
  readonly text: string;
  /** None of JSON. */
  readonly cut: readonly HclChunk[];
  readonly chunks: readonly ConfigChunk[];
}

export function newChunkCache(): ChunkCache {
  return { bodies: new Map(), mostBodies: mostOldBodies, files: new Map() };
}

/** The chunks of a configuration file with their occurrences. */
export function readConfigFile(files: ModuleFiles, path: string, cache: ChunkCache): readonly ConfigChunk[] {
  const text = files.read(path);
  if (text === undefined) return [];
  const known = cache.files.get(path);
  if (known?.text === text) return known.chunks;
  const file = files.idOf?.(path) ?? path;
  const cut = path.endsWith('.json') || text.length > maximumHclLength ? [] : known?.cut.length ? recutHcl(text, known.cut) : cutHcl(text);
  const bodies =
    cut.length > 0
      ? cut.map(({ text, line }) => ({ body: cachedBody(cache, text, readHclChunk), line }))
      : [{ body: wholeBody(text, cache), line: 0 }];
  const chunks = withKnownPlaces(bodies, file, known?.chunks ?? []);
  cache.files.set(path, { text, cut, chunks });
  if (known && cache.bodies.size > cache.mostBodies) forgetOldBodies(cache);
  return chunks;
}

/** Bodies that only older texts have: an edit that is taken back soon finds its own again. */
const mostOldBodies = 300;

function forgetOldBodies(cache: ChunkCache): void {
  cache.bodies.clear();
  for (const { text, cut, chunks } of cache.files.values())
    for (const [index, { body }] of chunks.entries()) cache.bodies.set(cut[index]?.text ?? text, body);
  cache.mostBodies = cache.bodies.size + mostOldBodies;
}

interface PlacedBody {
  readonly body: HclBody;
  readonly line: number;
}

function wholeBody(text: string, cache: ChunkCache): HclBody {
  if (text.length <= maximumHclLength) return cachedBody(cache, text, readHclJson);
  return { attributes: [], blocks: [], comments: [], problems: [{ message: 'Not read: the file is larger than 5 MB.', span: emptySpan }] };
}

/** Chunks above and below an edit stay what they are and move with their lines; one that is edited keeps its place in the file. */
function withKnownPlaces(bodies: readonly PlacedBody[], file: string, old: readonly ConfigChunk[]): readonly ConfigChunk[] {
  const shared = Math.min(bodies.length, old.length);
  let above = 0;
  while (above < shared && bodies[above]!.body === old[above]!.body) above++;
  let below = 0;
  while (below < shared - above && bodies.at(-1 - below)!.body === old.at(-1 - below)!.body) below++;
  const partner = (index: number) => {
    if (index < bodies.length - below) return index < old.length - below ? old[index] : undefined;
    return old[old.length - bodies.length + index];
  };
  return bodies.map(({ body, line }, index) => {
    const known = partner(index);
    if (!known) return { body, at: { file, line } };
    known.at.line = line;
    return known.body === body ? known : { body, at: known.at };
  });
}

/** @param read the reader for texts of this form. */
export function cachedBody({ bodies }: ChunkCache, text: string, read: (text: string) => HclBody): HclBody {
  const known = bodies.get(text);
  if (known) return known;
  const body = read(text);
  bodies.set(text, body);
  return body;
}
