/** Comments that a device writes about itself: the release of its software. */
import { type Fact, fact } from '../model/fact.ts';
import type { Statement } from '../shapes/statement.ts';
import type { Occurrence } from '../text/place.ts';
import type { Language } from './language.ts';
import { placeOfStatement } from './reading.ts';

/** Facts of the releases that comments of a section name; a statement that names one has the last word. */
export function releasesIn(at: Occurrence, statements: readonly Statement[], { release }: Language): Fact[] {
  if (!release) return [];
  return statements.flatMap(statement => {
    const version = statement.kind === 'comment' ? release(statement.words[0]?.text ?? '') : undefined;
    if (version === undefined) return [];
    return [
      fact('system', '', placeOfStatement(at, statement), system => {
        system.version ??= version;
      }),
    ];
  });
}
