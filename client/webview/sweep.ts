/** The failure sweep's page: failures, worst first, with the prefixes that die or move; a press on a failure asks what changes. */
import type { Location, SweepFailure, SweepPrefix, SweepResult } from '../../server/src/protocol.ts';
import type { FromSweep, ToSweep } from '../src/panels/messages.ts';
import { connect, element, main } from './host.ts';

const summary = element('p', { class: 'summary', role: 'status' });
const again = element('button', { type: 'button' }, 'Run again');
const list = element('div', { class: 'failures' });
again.addEventListener('click', () => page.post({ type: 'run' }));

const open = (place: Location) => page.post({ type: 'open', place });
const counted = (count: number, name: string, plural: string) => `${count} ${count === 1 ? name : plural}`;

function linkButton(text: string, label: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'place', title: label, 'aria-label': `${text}: ${label}` }, text);
  button.addEventListener('click', act);
  return button;
}

function prefixItem({ prefix, place }: SweepPrefix): HTMLLIElement {
  return element('li', {}, place ? linkButton(prefix, 'open the line that brings it in', () => open(place)) : prefix);
}

/** One line for each kind of change. */
function prefixes(
  sign: string,
  [one, many]: readonly [string, string],
  name: string,
  shown: readonly SweepPrefix[],
  more: number,
): HTMLElement[] {
  if (shown.length === 0) return [];
  const count = shown.length + more;
  const head = element('span', { class: 'kind' }, `${sign} ${counted(count, 'prefix', 'prefixes')} ${count === 1 ? one : many}`);
  const items = shown.map(prefixItem);
  if (more > 0) items.push(element('li', {}, `and ${more} more`));
  return [element('div', { class: `prefixes ${name}` }, head, element('ul', {}, ...items))];
}

function failureItem({ failure, place, lost, moved, moreLost, moreMoved, converged }: SweepFailure): HTMLLIElement {
  const ask = () => page.post({ type: 'whatIf', failure });
  const name = element('h2', {}, linkButton(failure, 'what changes when it fails', ask));
  const links = element('span', { class: 'links' }, linkButton('What if', `what changes when ${failure} fails`, ask));
  if (place) links.append(linkButton('Configuration', `open the configuration of ${failure}`, () => open(place)));
  const unsettled = converged ? [] : [element('p', { class: 'remark' }, 'The network does not settle then.')];
  const rest = lost.length + moved.length === 0 ? [element('p', { class: 'minor' }, 'Only attributes of routes change.')] : [];
  return element(
    'li',
    { class: lost.length > 0 ? 'failure worst' : 'failure' },
    element('div', { class: 'head' }, name, links),
    ...unsettled,
    ...prefixes('✗', ['dies', 'die'], 'lost', lost, moreLost),
    ...prefixes('→', ['moves', 'move'], 'moved', moved, moreMoved),
    ...rest,
  );
}

function summaryOf({ failures, harmless, done, all }: SweepResult, stale: boolean): string {
  const deadly = failures.filter(({ lost }) => lost.length > 0).length;
  const parts = [
    done < all ? `Stopped after ${done} of ${counted(all, 'failure', 'failures')}` : counted(all, 'single failure', 'single failures'),
    `${counted(deadly, 'leaves', 'leave')} some device without a route to a prefix`,
    `${harmless} without any effect`,
  ];
  return `${parts.join(', ')}.${stale ? ' The network has changed since.' : ''}`;
}

const outsideHint =
  'What neighbors outside of the network announce is not known, so that the loss of a link to them moves nothing: "announcements" or "probe" in bestpath.json say it.';

function receive(message: ToSweep): void {
  main.classList.toggle('running', message.type === 'running');
  again.disabled = message.type === 'running';
  if (message.type === 'running') summary.textContent = 'Every link and device fails in turn …';
  else if (message.type === 'error') list.replaceChildren(element('p', { class: 'empty', role: 'alert' }, message.message));
  else {
    const { result, stale, state } = message;
    page.keep(state);
    again.textContent = result ? 'Run again' : 'Run';
    summary.textContent = result ? summaryOf(result, stale) : 'Lets every single link and device fail in turn.';
    const rows = result?.failures.map(failureItem) ?? [];
    const none = result ? [element('p', { class: 'empty' }, 'No single failure changes a route of another device.')] : [];
    const hint = result?.outsideUnknown ? [element('p', { class: 'hint' }, outsideHint)] : [];
    list.replaceChildren(...hint, ...(rows.length > 0 ? [element('ul', { 'aria-label': 'Failures, worst first' }, ...rows)] : none));
    page.post({ type: 'ready', failures: rows.length });
  }
}

main.append(element('div', { class: 'bar' }, summary, again), element('div', { class: 'body' }, list));

const page = connect<ToSweep, FromSweep>(receive);
