/** The best-path preview's page: choose prefix and device, see the candidates, the winner and why. */
import type {
  BestPathsResult,
  BestPathsRow,
  ChangesResult,
  Location,
  PathCandidate,
  TraceResult,
  WhatIfResult,
} from '../../server/src/protocol.ts';
import type { FromBestPaths, ToBestPaths, TraceChoice } from '../src/panels/messages.ts';
import { changeSection } from './changes.ts';
import { combobox } from './combobox.ts';
import { connect, element, main, onPress } from './host.ts';
import { waySection } from './way.ts';

/** The deciding step comes early: in a narrow panel the last columns are outside the view. */
const columns = ['', 'From', 'Decided by', 'AS path', 'Local pref', 'MED', 'Origin', 'Next hop'];

const notes = element('ul', { class: 'notes', 'aria-label': 'Notes' });
const assumption = element('div', { class: 'assumption', 'aria-live': 'polite' });
const committed = element('div', { class: 'changes', 'aria-live': 'polite' });
const changed = element('div', { class: 'changes', 'aria-live': 'polite' });
const tables = element('div', { class: 'tables' });
let prefix = '';
let device = '';
let failure = '';
let probe = '';
let compare = false;
let trace: TraceChoice | undefined;
let way: TraceResult | null | undefined;
/** Shown to the one who asked for it. */
let isNewTrace = false;

const ask = () =>
  page.post({
    type: 'ask',
    prefix: prefix || undefined,
    device: device || undefined,
    failure: failure || undefined,
    probe: probe || undefined,
    trace,
    compare,
  });
/** A whole address or prefix, as far as its shape tells: it is looked up although it is none of the choices. */
const isWhole = (text: string) => /^(\d+(\.\d+){3}|[0-9a-f]*:[0-9a-f:.]*)(\/\d+)?$/i.test(text);
const choosePrefix = (value: string) => {
  prefix = value;
  trace = undefined;
  ask();
};
const prefixField = combobox('Prefix', 'prefix or address', choosePrefix, isWhole);
const deviceField = combobox('Device', 'all devices', value => {
  device = value;
  trace = undefined;
  ask();
});
const failureField = combobox('What if this fails', 'nothing fails', value => {
  failure = value;
  drawn = '';
  changed.replaceChildren(value ? element('p', { class: 'empty', role: 'status' }, 'The network is simulated anew …') : '');
  changed.scrollIntoView({ block: 'start' });
  ask();
});

const open = (place: Location) => page.post({ type: 'open', place });
const known = (value: number | null) => (value === null ? '–' : String(value));

/** Symbol and words of a candidate's outcome; a shape besides the colour, for those who cannot tell colours. */
function outcome({ best }: PathCandidate): { sign: string; words: string; name: string } {
  if (best === null) return { sign: '?', words: 'cannot be known from the configuration', name: 'tied' };
  return best ? { sign: '✓', words: 'best path', name: 'best' } : { sign: '', words: 'not chosen', name: 'lost' };
}

function candidateRow(candidate: PathCandidate): HTMLTableRowElement {
  const { sign, words, name } = outcome(candidate);
  const { from, remote, nexthop, aspath, localpref, med, origin, reason, place } = candidate;
  const sure = candidate.assumed ? `${reason} (assumed)`.trim() : reason;
  const cells = [from, sure, aspath || 'local', known(localpref), known(med), origin, nexthop];
  const row = element(
    'tr',
    { class: `candidate ${name}` },
    element('td', { class: 'outcome', title: words }, element('span', { role: 'img', 'aria-label': words }, sign)),
    ...cells.map((text, index) => {
      const name = columns[index + 1]!;
      return element('td', { class: name.toLowerCase().replaceAll(' ', '-'), 'data-name': name }, text);
    }),
  );
  if (remote) row.cells[1]!.append(' ', element('span', { class: 'remote' }, remote));
  if (!place) return row;
  row.tabIndex = 0;
  row.title = 'Open the line that this path comes from';
  row.classList.add('link');
  onPress(row, () => open(place));
  return row;
}

/** Opens the line that a text is about. */
function placeButton(text: string, place: Location): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'place' }, text);
  button.addEventListener('click', () => open(place));
  return button;
}

/** Why a path won or lost, the lines that set both values, and what would change it; open for the winner. */
function detailRow(row: BestPathsRow, candidate: PathCandidate): HTMLTableRowElement | undefined {
  const { explanation, settings, knob, from } = candidate;
  const details = element('details', {}, element('summary', {}, explanation || 'The way of this path'));
  const linked = (text: string, place: Location | undefined) => (place ? placeButton(text, place) : text);
  const items = settings.map(({ of, text, place }) =>
    element('li', {}, of === 'own' ? 'This value: ' : 'The other value: ', linked(text, place)),
  );
  if (knob) items.push(element('li', {}, 'To make it win: ', linked(knob.text, knob.place)));
  const button = traceButton({ device: row.router, vrf: row.vrf, from }, `the path from ${from}`);
  details.append(element('ul', { 'aria-label': 'What set the values, and what would change them' }, ...items, element('li', {}, button)));
  details.open = candidate.best !== false || (trace?.device === row.router && trace.vrf === row.vrf && trace.from === from);
  return element('tr', { class: 'detail' }, element('td'), element('td', { colspan: String(columns.length - 1) }, details));
}

function traceButton(choice: TraceChoice, what: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'place', 'aria-label': `Trace ${what} along the way` }, 'Trace along the way');
  button.addEventListener('click', () => {
    trace = choice;
    isNewTrace = true;
    ask();
  });
  return button;
}

function section(row: BestPathsRow): HTMLElement {
  const head = element('tr', {}, ...columns.map(name => element('th', { scope: 'col' }, name)));
  const body = row.candidates.flatMap(candidate => [candidateRow(candidate), detailRow(row, candidate)].filter(made => made !== undefined));
  const then = failure ? [element('span', { class: 'then' }, ` when ${failure} fails`)] : [];
  const heading = element('h2', {}, element('span', { class: 'device' }, row.device), ` ${row.prefix}`, ...then);
  const label = `Paths to ${row.prefix} on ${row.device}`;
  const table = element('table', { class: 'paths', 'aria-label': label }, element('thead', {}, head), element('tbody', {}, ...body));
  const shown = body.length > 0 ? element('div', { class: 'scroll' }, table) : element('p', { class: 'none' }, 'No path.');
  return element('section', {}, heading, shown, ...absences(row), ...waysOn(row));
}

/** The neighbors that brought no path, with the line that stopped it; closed where there are paths. */
function absences({ absent, candidates, device, router, vrf }: BestPathsRow): HTMLElement[] {
  if (absent.length === 0) return [];
  const items = absent.map(({ from, remote, text, place }) => {
    const who = element('span', { class: 'from' }, remote === undefined ? from : `${from} (${remote})`);
    const way = traceButton({ device: router, vrf, from }, `what ${from} has`);
    return element('li', {}, who, ': ', ...(place ? [placeButton(text, place)] : [text]), ' · ', way);
  });
  const count = absent.length === 1 ? 'No path from 1 neighbor' : `No path from ${absent.length} neighbors`;
  const details = element('details', { class: 'absent' }, element('summary', {}, count));
  details.append(element('ul', { 'aria-label': `Absent paths on ${device}` }, ...items));
  details.open = candidates.length === 0;
  return [details];
}

/** The way that was asked for, below the table of its device. */
function waysOn({ router, vrf, prefix: shown }: BestPathsRow): HTMLElement[] {
  if (!way || way.device !== router || way.vrf !== vrf || way.prefix !== shown) return [];
  return [waySection(way, placeButton, closeWay)];
}

function closeWay(): void {
  trace = undefined;
  ask();
}

/** A way to a device that has no table here, or word that there is none. */
function wayElsewhere(): HTMLElement[] {
  if (!trace || tables.querySelector('.way')) return [];
  if (way) return [waySection(way, placeButton, closeWay)];
  return [
    element('p', { class: 'remark' }, 'No way to show: put the cursor on a prefix, in the configuration of the device where the way ends.'),
  ];
}

/** What the chosen failure changes, but for what is `told` already; nothing where none is chosen. */
function differences({ failure, changes, more, notes }: WhatIfResult, told: readonly string[]): HTMLElement[] {
  if (failure === null) return [];
  const heading = element('h2', {}, `When ${failure} fails`);
  return [changeSection(heading, { changes, more, notes }, told, 'No route of the other devices changes.')];
}

/** What differs from the last commit, or why nothing can be compared. */
function sinceCommit(found: ChangesResult | string | undefined, told: readonly string[]): HTMLElement[] {
  if (found === undefined) return [];
  const close = element('button', { type: 'button', class: 'place' }, 'Close');
  close.addEventListener('click', () => {
    compare = false;
    ask();
  });
  const heading = element('h2', {}, 'Since the last commit ', close);
  if (typeof found === 'string') return [element('section', {}, heading, element('p', {}, found))];
  const sessions = found.sessions.map(text => element('li', {}, text));
  const list = sessions.length > 0 ? [element('ul', { class: 'sessions', 'aria-label': 'Devices and sessions' }, ...sessions)] : [];
  return [changeSection(heading, found, told, 'No route changes.', list)];
}

/** The answer that stands on the page, as text. */
let drawn = '';

function receive(message: ToBestPaths): void {
  if (message.type === 'error') {
    drawn = '';
    tables.replaceChildren(element('p', { class: 'empty', role: 'alert' }, message.message));
    return;
  }
  const { result, whatIf, changes, state } = message;
  page.keep(state);
  if (state.trace && state.trace !== trace && !trace) isNewTrace = true;
  ({ way } = message);
  ({ trace } = state);
  prefix = result.prefix ?? '';
  device = result.device ?? '';
  probe = state.probe ?? '';
  compare = state.compare === true;
  prefixField.set(result.prefixes, prefix);
  deviceField.set(result.devices, device);
  failure = whatIf.failure ?? '';
  failureField.set(whatIf.failures, failure);
  // The same answer is not drawn again: whoever reads or points at it would lose the place.
  const answer = JSON.stringify([result, whatIf, changes, way, trace, probe]);
  if (answer !== drawn) draw(result, whatIf, changes);
  drawn = answer;
  if (isNewTrace) tables.querySelector('.way')?.scrollIntoView({ block: 'nearest' });
  isNewTrace = false;
  const candidates = result.rows.reduce((sum, row) => sum + row.candidates.length, 0);
  page.post({
    type: 'ready',
    rows: result.rows.length,
    candidates,
    changes: whatIf.changes.length + (typeof changes === 'object' ? changes.changes.length : 0),
    hops: tables.querySelectorAll('.hop').length,
  });
}

/** Lets every neighbor outside announce the prefix that nobody has, or no longer. */
function assumptions({ offer }: BestPathsResult): HTMLElement[] {
  const assume = (name: string, text: string, action: string, value: string) => {
    const button = element('button', { type: 'button', class: 'place' }, action);
    button.addEventListener('click', () => {
      probe = value;
      choosePrefix(value || prefix);
    });
    return element('p', { class: name }, `${text} `, button);
  };
  return [
    ...(probe ? [assume('remark', `Every neighbor outside is assumed to announce ${probe}.`, 'No longer assume it', '')] : []),
    ...(offer && offer !== probe
      ? [assume('offer', `No device has ${offer}.`, 'Let every neighbor outside announce it, to see which exit wins', offer)]
      : []),
  ];
}

function draw(result: BestPathsResult, whatIf: WhatIfResult, changes: ChangesResult | string | undefined): void {
  committed.replaceChildren(...sinceCommit(changes, result.notes));
  assumption.replaceChildren(...assumptions(result));
  changed.replaceChildren(...differences(whatIf, result.notes));
  notes.replaceChildren(...result.notes.map(text => element('li', {}, text)));
  const none = result.prefixes.length === 0 ? 'No BGP route was found in this workspace.' : 'No path for this choice.';
  const empty = result.offer ? [] : [element('p', { class: 'empty' }, none)];
  tables.replaceChildren(...(result.rows.length > 0 ? result.rows.map(section) : empty));
  tables.prepend(...wayElsewhere());
}

const body = element('div', { class: 'body' }, assumption, notes, committed, changed, tables);
main.append(element('form', { role: 'search', 'aria-label': 'Choose' }, prefixField.root, deviceField.root, failureField.root), body);
document.querySelector('form')?.addEventListener('submit', event => event.preventDefault());

const page = connect<ToBestPaths, FromBestPaths>(receive);
