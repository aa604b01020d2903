/** Networks that FRR 8.4.4 ran: the routes of all protocols, router by router. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { simulate } from '../../../server/src/routing/simulate.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { type RouteFixture, routeText } from '../../score/networks/record-routes.ts';
import type { route } from './network.ts';

/** One test for each recording in a folder of fixtures. */
export function recordedRoutes(folder: string): void {
  const fixtures = path.resolve(import.meta.dirname, '../../fixtures', folder);
  for (const file of readdirSync(fixtures)) {
    it(`gives the routes of ${path.basename(file, '.json')} as FRR ran it`, () => {
      const { configs, routes } = JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')) as RouteFixture;
      const workspace = new Workspace(['net']);
      for (const [name, text] of Object.entries(configs)) workspace.set(`net/${name}.conf`, text, 'frr');
      const simulation = simulate(workspace.network('net'));
      const ours = Object.keys(routes).map(name => {
        const { rib } = simulation.devices.get(name)!.vrfs.get('default')!;
        const texts = ([prefix, { protocol, distance, metric, nextHops }]: [string, NonNullable<ReturnType<typeof route>>]) => [
          prefix,
          routeText(
            protocol,
            distance,
            metric,
            nextHops.map(({ via }) => via),
          ),
        ];
        const families = (['ipv4', 'ipv6'] as const).filter(family => rib[family].size > 0);
        return [name, Object.fromEntries(families.map(family => [family, Object.fromEntries([...rib[family]].map(texts))]))];
      });
      assert.deepEqual(Object.fromEntries(ours), routes);
    });
  }
}
