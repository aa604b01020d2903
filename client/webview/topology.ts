/** The topology preview's page: the server's drawing, which mouse and keyboard can walk and zoom. */
import type { TopologyLink, TopologyNode } from '../../server/src/protocol.ts';
import type { FromTopology, ToTopology } from '../src/panels/messages.ts';
import { connect, element, main, onPress } from './host.ts';
import { isDirection, nextIn } from './navigation.ts';
import { importSvg } from './svg.ts';

const zoomStep = 1.25;
const zoomLimits = { least: 0.1, most: 8 };

const canvas = element('div', { class: 'canvas' });
const summary = element('p', { class: 'summary', role: 'status' });
let drawing: SVGSVGElement | undefined;
let size = { width: 0, height: 0 };
let zoom = 1;
/** False once the user chose a zoom: then neither a refresh nor a resize changes it. */
let fitted = true;

const shapes = () => [...(drawing?.querySelectorAll<SVGGElement>('[data-node]') ?? [])];

function setZoom(value: number): void {
  zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, value));
  drawing?.setAttribute('width', String(size.width * zoom));
  drawing?.setAttribute('height', String(size.height * zoom));
}

/** The largest zoom at which the whole drawing fits, and never larger than life. */
function fitToView(): void {
  fitted = true;
  setZoom(Math.min(1, canvas.clientWidth / size.width, canvas.clientHeight / size.height) || 1);
}

function zoomBy(factor: number): void {
  fitted = false;
  setZoom(zoom * factor);
}

function zoomButton(label: string, text: string, key: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', title: `${label} (${key})`, 'aria-label': label }, text);
  button.addEventListener('click', act);
  return button;
}

function centre(shape: Element): { x: number; y: number } {
  const box = shape.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** One node takes part in the tab order; arrows move from it to the others. */
function focusOn(shape: SVGGElement): void {
  for (const other of shapes()) other.setAttribute('tabindex', other === shape ? '0' : '-1');
  shape.focus();
}

function prepareNode(shape: SVGGElement, node: TopologyNode | undefined, first: boolean): void {
  shape.setAttribute('tabindex', first ? '0' : '-1');
  shape.setAttribute('role', node?.uri ? 'button' : 'img');
  shape.setAttribute('aria-label', node ? `${node.kind} ${node.label}` : 'unknown');
  if (node?.uri) onPress(shape, () => page.post({ type: 'open', node: node.id }));
  else shape.classList.add('outside');
}

function prepareLink(shape: Element, link: TopologyLink | undefined): void {
  if (!link) return;
  const end = ({ node, interface: name }: TopologyLink['a']) => (name ? `${node} ${name}` : node);
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.append(
    `${link.kind} ${end(link.a)} – ${end(link.b)}${link.label ? `, ${link.label}` : ''}${link.state === 'mismatch' ? ': mismatch' : ''}`,
  );
  shape.querySelector('title')?.remove();
  shape.prepend(title);
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function show({ svg, nodes, links }: Extract<ToTopology, { type: 'show' }>['topology']): void {
  const before = { left: canvas.scrollLeft, top: canvas.scrollTop };
  drawing = nodes.length > 0 ? importSvg(svg) : undefined;
  canvas.replaceChildren(...(drawing ? [drawing] : [element('p', { class: 'empty' }, 'No device was found in this workspace.')]));
  const byId = new Map(nodes.map(node => [node.id, node]));
  for (const [index, shape] of shapes().entries()) prepareNode(shape, byId.get(shape.dataset.node ?? ''), index === 0);
  for (const shape of drawing?.querySelectorAll<SVGGElement>('[data-link]') ?? []) prepareLink(shape, links[Number(shape.dataset.link)]);
  const { width = 0, height = 0 } = drawing?.viewBox.baseVal ?? {};
  size = { width, height };
  if (fitted) fitToView();
  else {
    setZoom(zoom);
    canvas.scrollTo(before.left, before.top);
  }
  const faults = links.filter(link => link.state === 'mismatch').length;
  summary.textContent = `${counted(nodes.length, 'node')}, ${counted(links.length, 'link')}${faults > 0 ? `, ${faults} with a mismatch` : ''}`;
  page.post({ type: 'ready', nodes: shapes().length, links: drawing?.querySelectorAll('[data-link]').length ?? 0 });
}

function select(id: string | null): void {
  for (const shape of shapes()) shape.classList.toggle('selected', shape.dataset.node === id);
  drawing?.querySelector('.selected')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function receive(message: ToTopology): void {
  if (message.type === 'select') select(message.node);
  else if (message.type === 'error') canvas.replaceChildren(element('p', { class: 'empty', role: 'alert' }, message.message));
  else {
    page.keep(message.state);
    show(message.topology);
    select(message.selected);
  }
}

function pressKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(zoomStep),
    '=': () => zoomBy(zoomStep),
    '-': () => zoomBy(1 / zoomStep),
    '0': fitToView,
  };
  const from = document.activeElement?.closest<SVGGElement>('[data-node]');
  if (from && isDirection(event.key)) {
    const others = shapes();
    const next = nextIn(event.key, centre(from), others.map(centre));
    if (next !== undefined) focusOn(others[next]!);
  } else if (keys[event.key]) keys[event.key]!();
  else return;
  event.preventDefault();
}

/** Drag with the main button moves the drawing. */
function startDrag(down: PointerEvent): void {
  if (down.button !== 0 || (down.target as Element).closest('[data-node]')) return;
  const start = { x: down.clientX + canvas.scrollLeft, y: down.clientY + canvas.scrollTop };
  const move = (event: PointerEvent) => canvas.scrollTo(start.x - event.clientX, start.y - event.clientY);
  canvas.setPointerCapture(down.pointerId);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('lostpointercapture', () => canvas.removeEventListener('pointermove', move), { once: true });
}

main.append(
  element(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Zoom' },
    zoomButton('Zoom in', '+', '+', () => zoomBy(zoomStep)),
    zoomButton('Zoom out', '−', '-', () => zoomBy(1 / zoomStep)),
    zoomButton('Fit', '⤢', '0', fitToView),
    summary,
  ),
  canvas,
);
document.addEventListener('keydown', pressKey);
canvas.addEventListener('pointerdown', startDrag);
new ResizeObserver(() => {
  if (fitted && drawing) fitToView();
}).observe(canvas);
canvas.addEventListener(
  'wheel',
  event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep);
  },
  { passive: false },
);

const page = connect<ToTopology, FromTopology>(receive);
