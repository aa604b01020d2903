/**
 * Keeps a network that FRR has run as a fixture about the routes over all protocols.
 * usage: tsx test/score/networks/record-routes.ts FOLDER FILE
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface RecordedRoute {
  readonly protocol: string;
  readonly distance: number;
  readonly metric: number;
  readonly nexthops: readonly { readonly via?: string }[];
}

export interface RouteFixture {
  readonly configs: Readonly<Record<string, string>>;
  /** By router, family and prefix: protocol, distance, metric and gateways, as one text. */
  readonly routes: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

/** One form for both sides; of gateways of IPv6 the number only, since routers show link-local addresses that no configuration holds. */
export function routeText(protocol: string, distance: number, metric: number, gateways: readonly (string | undefined)[]): string {
  const shown = gateways.map(gateway => (gateway?.includes(':') ? 'ipv6' : (gateway ?? 'direct')));
  return `${protocol === 'ospf6' ? 'ospf3' : protocol} ${distance}/${metric} ${shown.sort().join(' ')}`;
}

function main([folder, file]: readonly string[]): void {
  if (!folder || !file) throw new Error('usage: record-routes.ts FOLDER FILE');
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const confs = readdirSync(folder).filter(name => name.endsWith('.conf'));
  type Ribs = Record<string, { rib: Record<string, Record<string, RecordedRoute>> }>;
  const { routers } = JSON.parse(read('expected.json')) as { routers: Ribs };
  const texts = (rows: Record<string, RecordedRoute>) =>
    Object.fromEntries(
      Object.entries(rows).map(([prefix, { protocol, distance, metric, nexthops }]) => [
        prefix,
        routeText(
          protocol,
          distance,
          metric,
          nexthops.map(({ via }) => via),
        ),
      ]),
    );
  const fixture: RouteFixture = {
    configs: Object.fromEntries(confs.map(name => [path.basename(name, '.conf'), read(name)])),
    routes: Object.fromEntries(
      Object.entries(routers).map(([name, { rib }]) => [
        name,
        Object.fromEntries(Object.entries(rib).map(([family, rows]) => [family, texts(rows)])),
      ]),
    ),
  };
  writeFileSync(file, `${JSON.stringify(fixture)}\n`);
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
