/** Takes over an SVG drawing from text: only known elements and attributes are made anew, so nothing in a configuration's names can run. */

const namespace = 'http://www.w3.org/2000/svg';

const elements = new Set('svg g defs marker path line polyline polygon rect circle ellipse text tspan title desc'.split(' '));

const attributes = new Set(
  (
    'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points dx dy transform class id text-anchor dominant-baseline font-size font-weight ' +
    'fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin opacity markerWidth markerHeight refX refY orient ' +
    'preserveAspectRatio data-node data-link role aria-label'
  ).split(' '),
);

/** These point to something else: only to a marker of the same drawing. */
const pointers = new Set(['marker-start', 'marker-mid', 'marker-end']);
const localPointer = /^url\(#[\w-]+\)$/;

const maxElements = 100_000;

function isSafe({ name, value }: Attr): boolean {
  return pointers.has(name) ? localPointer.test(value) : attributes.has(name) && !/url\s*\(/i.test(value);
}

function copy(from: Element): SVGElement | undefined {
  if (from.namespaceURI !== namespace || !elements.has(from.localName)) return undefined;
  const made = document.createElementNS(namespace, from.localName);
  for (const attribute of from.attributes) if (isSafe(attribute)) made.setAttribute(attribute.name, attribute.value);
  return made;
}

/** The drawing as elements of this page; undefined when the text is not an SVG document. Walks with a list, since nesting may be deep. */
export function importSvg(text: string): SVGSVGElement | undefined {
  const source = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const root = copy(source);
  if (!(root instanceof SVGSVGElement)) return undefined;
  const pending: [Element, SVGElement][] = [[source, root]];
  for (let at = 0; at < pending.length && at < maxElements; at++) {
    const [from, to] = pending[at]!;
    for (const child of from.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) to.append(child.nodeValue ?? '');
      const made = child instanceof Element ? copy(child) : undefined;
      if (!made) continue;
      to.append(made);
      pending.push([child as Element, made]);
    }
  }
  return root;
}
