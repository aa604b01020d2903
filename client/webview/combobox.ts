/** A text field with a filtered list of choices, after the ARIA combobox pattern; works with thousands of choices. */
import { element } from './host.ts';

const shownAtMost = 200;

export interface Combobox {
  readonly root: HTMLElement;
  /** Replaces the choices and the value shown; an empty value means "all" or "none yet". */
  set(choices: readonly string[], value: string): void;
}

/**
 * @param choose gets the chosen text, empty when the field was cleared.
 * @param isWhole whether a typed text that is none of the choices can be chosen too.
 */
export function combobox(
  label: string,
  placeholder: string,
  choose: (value: string) => void,
  isWhole: (typed: string) => boolean = () => false,
): Combobox {
  const id = `choices-${label.toLowerCase().replaceAll(' ', '-')}`;
  const input = element('input', {
    id: `${id}-input`,
    role: 'combobox',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder,
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-autocomplete': 'list',
  });
  const list = element('ul', { id, role: 'listbox', 'aria-label': label, hidden: '' });
  const root = element('div', { class: 'combobox' }, element('label', { for: input.id }, label), input, list);
  let all: readonly string[] = [];
  let current = '';
  let marked = -1;

  const close = () => {
    list.hidden = true;
    marked = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const pick = (value: string) => {
    input.value = value;
    close();
    if (value === current) return;
    current = value;
    choose(value);
  };
  const options = () => [...list.querySelectorAll<HTMLLIElement>('[role=option]')];
  const mark = (index: number) => {
    const shown = options();
    marked = shown.length === 0 ? -1 : (index + shown.length) % shown.length;
    for (const [at, option] of shown.entries()) option.setAttribute('aria-selected', String(at === marked));
    const option = shown[marked];
    if (!option) return;
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const openWith = (filter: string) => {
    const wanted = filter.trim().toLowerCase();
    const found = all.filter(choice => choice.toLowerCase().includes(wanted));
    const matching = isWhole(wanted) && !all.includes(wanted) ? [wanted, ...found] : found;
    list.replaceChildren(
      ...matching.slice(0, shownAtMost).map((choice, index) => {
        const option = element('li', { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false' }, choice);
        option.addEventListener('pointerdown', event => {
          event.preventDefault();
          pick(choice);
        });
        return option;
      }),
    );
    if (matching.length > shownAtMost)
      list.append(element('li', { class: 'more', role: 'presentation' }, `${matching.length - shownAtMost} more`));
    if (matching.length === 0) list.append(element('li', { class: 'more', role: 'presentation' }, 'No match'));
    list.hidden = false;
    marked = -1;
    input.setAttribute('aria-expanded', 'true');
  };
  const commit = () => {
    const option = options()[marked];
    const typed = input.value.trim();
    if (option) pick(option.textContent ?? '');
    else if (typed === '' || all.includes(typed) || isWhole(typed)) pick(typed);
    else mark(0);
  };

  input.addEventListener('input', () => openWith(input.value));
  input.addEventListener('click', () => openWith(''));
  input.addEventListener('blur', () => {
    input.value = current;
    close();
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) openWith('');
      mark(marked + (event.key === 'ArrowDown' ? 1 : marked < 0 ? 0 : -1));
    } else if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') {
      input.value = current;
      close();
    } else return;
    event.preventDefault();
  });
  return {
    root,
    set(choices, value) {
      all = choices;
      current = value;
      if (document.activeElement !== input || list.hidden) input.value = value;
    },
  };
}
