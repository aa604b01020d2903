/** Members of an interface range: `member "ge-0/0/[0-3]"`, `member-range ge-0/0/0 to ge-0/0/7`. */

/** More than any chassis has; a range is cut there. */
const mostMembers = 1024;
/** What `*` stands for as a number of a port. */
const allPorts: readonly [number, number] = [0, 47];

/** The interfaces that the words of a member statement mean; none for other statements of a range. */
export function rangeMembers(words: readonly string[]): readonly string[] {
  const [keyword, first = '', to, last = ''] = words;
  if (keyword === 'member')
    return words
      .slice(1)
      .flatMap(word => expand(word))
      .slice(0, mostMembers);
  return keyword === 'member-range' && to === 'to' ? between(first, last) : [];
}

/** Each number of the name in turn: a list or run in brackets, `*`, or as it stands. */
function expand(pattern: string): string[] {
  let names = [''];
  for (const piece of pattern.match(/\[[^\]]*\]|\*|[^[*]+|\[/g) ?? []) {
    const choices = piece === '*' ? runOf(...allPorts) : piece.startsWith('[') ? numbersIn(piece) : [piece];
    names = names.flatMap(name => choices.map(choice => name + choice)).slice(0, mostMembers);
  }
  return names;
}

function numbersIn(bracket: string): string[] {
  return bracket
    .slice(1, -1)
    .split(/[\s,]+/)
    .flatMap(part => {
      const run = /^(\d{1,4})-(\d{1,4})$/.exec(part);
      return run ? runOf(Number(run[1]), Number(run[2])) : part === '' ? [] : [part];
    });
}

function runOf(low: number, high: number): string[] {
  return Array.from({ length: Math.max(0, Math.min(high - low + 1, mostMembers)) }, (_, i) => String(low + i));
}

/** Interfaces from one to another in the order of card, module and port; a module between the two ends counts with all ports. */
function between(first: string, last: string): string[] {
  const [a, b] = [first, last].map(partsOf);
  if (!a || !b || a.media !== b.media) return [first, last].filter(name => name !== '');
  const names: string[] = [];
  for (let card = a.card; card <= b.card; card++)
    for (let module = Math.min(a.module, b.module); module <= Math.max(a.module, b.module); module++) {
      const low = card === a.card && module === a.module ? a.port : allPorts[0];
      const high = card === b.card && module === b.module ? b.port : allPorts[1];
      for (let port = low; port <= high && names.length < mostMembers; port++) names.push(`${a.media}${card}/${module}/${port}`);
      if (names.length >= mostMembers) return names;
    }
  return names;
}

function partsOf(name: string): { media: string; card: number; module: number; port: number } | undefined {
  const found = /^([a-z]+-)(\d{1,3})\/(\d{1,3})\/(\d{1,4})$/.exec(name);
  return found ? { media: found[1]!, card: Number(found[2]), module: Number(found[3]), port: Number(found[4]) } : undefined;
}
