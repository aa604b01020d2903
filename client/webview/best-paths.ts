/** The best-path preview's page: choose prefix and device, see the candidates, the winner and why. */
import type { BestPathsRow, Location, PathCandidate } from '../../server/src/protocol.ts';
import type { FromBestPaths, ToBestPaths } from '../src/panels/messages.ts';
import { combobox } from './combobox.ts';
import { connect, element, main, onPress } from './host.ts';

/** The deciding step comes early: in a narrow panel the last columns are outside the view. */
const columns = ['', 'From', 'Decided by', 'AS path', 'Local pref', 'MED', 'Origin', 'Next hop'];

const notes = element('ul', { class: 'notes', 'aria-label': 'Notes' });
const tables = element('div', { class: 'tables' });
let prefix = '';
let device = '';

const ask = () => page.post({ type: 'ask', prefix: prefix || undefined, device: device || undefined });
const prefixField = combobox('Prefix', 'choose a prefix', value => {
  prefix = value;
  ask();
});
const deviceField = combobox('Device', 'all devices', value => {
  device = value;
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
  const { from, nexthop, aspath, localpref, med, origin, reason, place } = candidate;
  const sure = candidate.assumed ? `${reason} (assumed)`.trim() : reason;
  const cells = [from, sure, aspath || 'local', known(localpref), known(med), origin, nexthop];
  const row = element(
    'tr',
    { class: `candidate ${name}` },
    element('td', { class: 'outcome', title: words }, element('span', { role: 'img', 'aria-label': words }, sign)),
    ...cells.map((text, index) => element('td', { class: columns[index + 1]!.toLowerCase().replaceAll(' ', '-') }, text)),
  );
  if (!place) return row;
  row.tabIndex = 0;
  row.title = 'Open the line that this path comes from';
  row.classList.add('link');
  onPress(row, () => open(place));
  return row;
}

function traceItem({ text, place }: NonNullable<PathCandidate['trace']>[number]): HTMLLIElement {
  if (!place) return element('li', {}, text);
  const button = element('button', { type: 'button', class: 'place' }, text);
  button.addEventListener('click', () => open(place));
  return element('li', {}, button);
}

/** Why a path won or lost, and the policy terms that it passed; open for the winner. */
function detailRow(candidate: PathCandidate): HTMLTableRowElement | undefined {
  const { explanation, trace = [] } = candidate;
  if (!explanation && trace.length === 0) return undefined;
  const details = element('details', {}, element('summary', {}, explanation || 'Policy'));
  if (trace.length > 0) details.append(element('ol', { 'aria-label': 'Policy terms passed' }, ...trace.map(traceItem)));
  details.open = candidate.best !== false;
  return element('tr', { class: 'detail' }, element('td'), element('td', { colspan: String(columns.length - 1) }, details));
}

function section(row: BestPathsRow): HTMLElement {
  const head = element('tr', {}, ...columns.map(name => element('th', { scope: 'col' }, name)));
  const body = row.candidates.flatMap(candidate => [candidateRow(candidate), detailRow(candidate)].filter(made => made !== undefined));
  const heading = element('h2', {}, element('span', { class: 'device' }, row.device), ` ${row.prefix}`);
  const table = element(
    'table',
    { 'aria-label': `Paths to ${row.prefix} on ${row.device}` },
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
  return element('section', {}, heading, element('div', { class: 'scroll' }, table));
}

function receive(message: ToBestPaths): void {
  if (message.type === 'error') {
    tables.replaceChildren(element('p', { class: 'empty', role: 'alert' }, message.message));
    return;
  }
  const { result, state } = message;
  page.keep(state);
  prefix = result.prefix ?? '';
  device = result.device ?? '';
  prefixField.set(result.prefixes, prefix);
  deviceField.set(result.devices, device);
  notes.replaceChildren(...result.notes.map(text => element('li', {}, text)));
  const none = result.prefixes.length === 0 ? 'No BGP route was found in this workspace.' : 'No path for this choice.';
  tables.replaceChildren(...(result.rows.length > 0 ? result.rows.map(section) : [element('p', { class: 'empty' }, none)]));
  const candidates = result.rows.reduce((sum, row) => sum + row.candidates.length, 0);
  page.post({ type: 'ready', rows: result.rows.length, candidates });
}

main.append(element('form', { role: 'search', 'aria-label': 'Choose' }, prefixField.root, deviceField.root), notes, tables);
document.querySelector('form')?.addEventListener('submit', event => event.preventDefault());

const page = connect<ToBestPaths, FromBestPaths>(receive);
