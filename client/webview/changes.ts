/** What becomes of routes: a table of those that change, with both sides. */
import type { WhatIfChange, WhatIfResult } from '../../server/src/protocol.ts';
import { element } from './host.ts';

const signs: Readonly<Record<WhatIfChange['kind'], string>> = { lost: '✗', gained: '+', moved: '→', changed: '~', open: '?' };

function changeRow({ device, prefix, kind, before, after }: WhatIfChange): HTMLTableRowElement {
  const cells = [device, prefix, before, after].map(text => element('td', {}, text));
  const sign = element('span', { 'aria-hidden': 'true' }, `${signs[kind]} `);
  return element('tr', { class: `change ${kind}` }, element('td', { class: 'kind' }, sign, kind), ...cells);
}

/**
 * @param told remarks that stand on the page already.
 * @param none what is said where no route changes.
 * @param first what stands above the table.
 */
export function changeSection(
  heading: HTMLElement,
  { changes, more, notes }: Pick<WhatIfResult, 'changes' | 'more' | 'notes'>,
  told: readonly string[],
  none: string,
  first: readonly HTMLElement[] = [],
): HTMLElement {
  const remarks = [...notes.filter(text => !told.includes(text)).map(text => element('p', { class: 'remark' }, text)), ...first];
  if (changes.length === 0) return element('section', {}, heading, ...remarks, element('p', {}, none));
  const head = element('tr', {}, ...['Change', 'Device', 'Prefix', 'Before', 'After'].map(name => element('th', { scope: 'col' }, name)));
  const table = element(
    'table',
    { 'aria-label': heading.firstChild?.textContent?.trim() ?? '' },
    element('thead', {}, head),
    element('tbody', {}, ...changes.map(changeRow)),
  );
  const rest = more > 0 ? [element('p', { class: 'remark' }, `${more} more changes are not shown`)] : [];
  return element('section', {}, heading, ...remarks, element('div', { class: 'scroll' }, table), ...rest);
}
