/** The way of a route: its hops in order, with the steps of policies, each with a link to its line. */
import type { Location, TraceHop, TraceResult, TraceStep, TraceWay } from '../../server/src/protocol.ts';
import { element } from './host.ts';

/** Makes a button that opens a place. */
type Linked = (text: string, place: Location) => HTMLElement;

const signs = { yes: '✓', no: '·', unknown: '?' } as const;
const words = { yes: 'yes', no: 'no', unknown: 'cannot be known' } as const;

/** @param close is called when the reader has seen enough. */
export function waySection({ device, prefix, ways }: TraceResult, linked: Linked, close: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'place', 'aria-label': 'Close the way' }, 'Close');
  button.addEventListener('click', close);
  const heading = element('h3', {}, `The way of ${prefix} to ${device} `, button);
  const none = element('p', { class: 'none' }, 'No neighbor has the prefix, or the network does not settle in one way.');
  return element('div', { class: 'way' }, heading, ...(ways.length > 0 ? ways.map(way => wayList(way, linked)) : [none]));
}

function wayList({ from, hops, arrives, end, place }: TraceWay, linked: Linked): HTMLElement {
  const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, arrives ? '●' : '✗');
  const last = element('li', { class: arrives ? 'end' : 'end stopped' }, sign, place ? linked(end, place) : end);
  const label = from === 'self' ? 'Own route' : `From ${from}`;
  return element('ol', { 'aria-label': label }, ...hops.map(hop => hopItem(hop, linked)), last);
}

function hopItem({ title, why, place, steps, attributes }: TraceHop, linked: Linked): HTMLLIElement {
  const item = element('li', { class: 'hop' }, element('div', { class: 'title' }, place ? linked(title, place) : title));
  if (why !== undefined) item.append(element('div', { class: 'minor' }, why));
  if (steps.length > 0) item.append(element('ul', { class: 'steps' }, ...steps.map(step => stepItem(step, linked))));
  if (attributes.length > 0) item.append(element('div', { class: 'attributes' }, attributes.join(', ')));
  return item;
}

function stepItem({ text, answer, place }: TraceStep, linked: Linked): HTMLLIElement {
  const shown = place ? linked(text, place) : text;
  if (!answer) return element('li', {}, element('span', { class: 'sign', 'aria-hidden': 'true' }, '–'), shown);
  return element(
    'li',
    { class: answer },
    element('span', { class: 'sign', role: 'img', 'aria-label': words[answer] }, signs[answer]),
    shown,
  );
}
