/** The picture: boxes never overlap, equal graphs give equal pictures, and text from configurations stays text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { curvesOf } from '../../../server/src/topology/curves.ts';
import { toDot, toDrawio, toJson, toMermaid } from '../../../server/src/topology/export.ts';
import type { Graph, GraphLink, GraphNode } from '../../../server/src/topology/graph.ts';
import { placeLabels } from '../../../server/src/topology/labels.ts';
import { type Box, layoutGraph } from '../../../server/src/topology/layout.ts';
import { topologySvg } from '../../../server/src/topology/svg.ts';
import { processorTime } from '../../support/time.ts';

const graphs = fc
  .record({
    size: fc.integer({ min: 0, max: 60 }),
    links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 120 }),
    groups: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ size, links, groups }): Graph => {
    const nodes = Array.from(
      { length: size },
      (_, i): GraphNode => ({ id: `r${i}`, label: `router ${i}`, kind: i % 7 === 6 ? 'segment' : i % 5 === 4 ? 'external' : 'router' }),
    );
    const grouped = nodes.filter(node => node.kind !== 'segment');
    return {
      nodes,
      links:
        size === 0
          ? []
          : links.map(
              ([a, b]): GraphLink => ({
                a: { node: `r${a % size}` },
                b: { node: `r${b % size}` },
                kind: 'l3',
                label: '192.0.2.0/30',
                state: 'up',
              }),
            ),
      groups: Array.from({ length: groups }, (_, g) => ({
        id: `as${g}`,
        label: `AS ${64500 + g}`,
        nodes: grouped.filter((_, i) => i % groups === g).map(node => node.id),
      })).filter(group => group.nodes.length > 0),
    };
  });

const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01 || a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01;

describe('topology picture', () => {
  it('places every node once, without overlaps, inside the picture', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const { nodes, width, height } = layoutGraph(graph);
        const boxes = [...nodes.values()];
        assert.equal(boxes.length, graph.nodes.length);
        for (const [i, box] of boxes.entries()) {
          assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height);
          for (const other of boxes.slice(i + 1)) assert.ok(apart(box, other));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('draws every node and link and is the same each time', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const svg = topologySvg(graph);
        assert.equal(svg, topologySvg(structuredClone(graph)));
        assert.equal(svg.match(/data-node="/g)?.length ?? 0, graph.nodes.length);
        assert.equal(svg.match(/data-link="/g)?.length ?? 0, graph.links.length);
      }),
      { numRuns: 50 },
    );
  });

  it('writes labels of links clear of nodes and of each other, and those of short links first', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const layout = layoutGraph(graph);
        const labels = placeLabels(graph, curvesOf(graph.links, layout), layout);
        const boxes = labels.map(({ text, x, y }): Box => ({ x: x - text.length * 2.5, y: y - 7, width: text.length * 5, height: 8 }));
        for (const [i, box] of boxes.entries())
          for (const other of [...layout.nodes.values(), ...boxes.slice(i + 1)]) assert.ok(apart(box, other));
      }),
      { numRuns: 100 },
    );
    const nodes = ['r1', 'r2', 'r3', 'r4'].map((id): GraphNode => ({ id, label: id, kind: 'router' }));
    const link = (a: string, b: string, label: string): GraphLink => ({ a: { node: a }, b: { node: b }, kind: 'l3', label, state: 'up' });
    const box = (x: number, y: number): Box => ({ x, y, width: 60, height: 30 });
    const layout = {
      width: 600,
      height: 300,
      nodes: new Map([
        ['r1', box(0, 0)],
        ['r2', box(160, 0)],
        ['r3', box(80, -200)],
        ['r4', box(80, 200)],
      ]),
      groups: new Map(),
    };
    const graph: Graph = { nodes, links: [link('r3', 'r4', '192.0.2.4/30'), link('r1', 'r2', '192.0.2.0/30')], groups: [] };
    const labels = placeLabels(graph, curvesOf(graph.links, layout), layout);
    assert.deepEqual(
      labels.map(({ text, x }) => [text, x]),
      [
        ['192.0.2.0/30', 110],
        ['192.0.2.4/30', 110],
      ],
    );
    assert.equal(labels[0]!.y, 11);
    assert.ok(Math.abs(labels[1]!.y - 11) > 12);
  });

  it('keeps markup in names as text', () => {
    const name = '<script>"&\u0000';
    const graph: Graph = {
      nodes: [{ id: name, label: name, kind: 'router' }],
      links: [],
      groups: [{ id: 'g', label: name, nodes: [name] }],
    };
    const svg = topologySvg(graph);
    assert.ok(!svg.includes('<script>') && !svg.includes('\u0000'));
    assert.ok(svg.includes('&lt;script&gt;&quot;&amp;'));
    assert.ok(!toDrawio(graph).includes('<script>'));
    assert.ok(toDot(graph).includes('\\"'));
    assert.ok(!toMermaid(graph).includes('"<script>""'));
    assert.equal((toJson(graph) as { version: number }).version, 1);
  });

  it('lays out 5,000 nodes in well under a second', () => {
    const nodes = Array.from({ length: 5000 }, (_, i): GraphNode => ({ id: `r${i}`, label: `r${i}`, kind: 'router' }));
    const links = nodes
      .slice(1)
      .map(({ id }, i): GraphLink => ({ a: { node: id }, b: { node: `r${Math.floor(i / 3)}` }, kind: 'l3', label: '', state: 'up' }));
    const begin = processorTime();
    layoutGraph({ nodes, links, groups: [{ id: 'as', label: 'AS 64500', nodes: nodes.map(node => node.id) }] });
    assert.ok(processorTime() - begin < 2000);
  });
});
