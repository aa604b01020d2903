/** The way to the extension, and small helpers to build a page from values: text always becomes a text node. */

interface Host {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();

/** Connects a page: `receive` gets the extension's messages, `loaded` is announced once it can. */
export function connect<In, Out>(receive: (message: In) => void): { post(message: Out): void; keep(state: unknown): void } {
  window.addEventListener('message', event => receive(event.data as In));
  host.postMessage({ type: 'loaded' });
  return { post: message => host.postMessage(message), keep: state => host.setState(state) };
}

type Child = Node | string;

/** An HTML element with attributes and children; strings become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The page's root, which every page has. */
export const main = document.querySelector('main') as HTMLElement;

/** Runs `act` on a click, on Enter and on the space bar, as a button does. */
export function onPress(target: Element, act: () => void): void {
  target.addEventListener('click', act);
  target.addEventListener('keydown', event => {
    if (!(event instanceof KeyboardEvent) || event.target !== target || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    act();
  });
}
