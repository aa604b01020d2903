/** Best paths for people: per router its sessions, per prefix the candidates in order of preference with the deciding step. */
import { type AbsentPath, absentPaths } from '../routing/absent.ts';
import {
  type DeviceRouting,
  type PathResult,
  remotesOf,
  type SessionResult,
  type Simulation,
  type VrfRouting,
} from '../routing/simulation.ts';
import { type PathReason, pathReasons } from '../routing/way/reasons.ts';
import { rangeOf } from '../text/place.ts';
import { bold, faint, hang, paint, plural, table, whereText } from './terminal.ts';

export interface RibChoice {
  readonly router?: string;
  readonly prefix?: string;
}

export function ribText(simulation: Simulation, { router, prefix }: RibChoice): string {
  const devices = [...simulation.devices.values()].filter(({ name }) => router === undefined || name === router);
  const chosen = router !== undefined;
  const absent: Absent = (device, vrf) => {
    const found = prefix === undefined ? [] : absentPaths(simulation, device, vrf, prefix);
    // Most devices of a large network are far from the prefix.
    return chosen || found.some(({ reason }) => reason !== 'not-there') ? found : [];
  };
  const why: Why = (device, vrf, key, paths) => (key === prefix ? pathReasons(simulation, device, vrf, key, paths) : []);
  const parts = devices.map(device => deviceText(device, prefix, absent, why)).filter(text => text !== '');
  if (parts.length === 0) parts.push(prefix === undefined ? 'No router runs BGP.' : `No router has a BGP path for ${prefix}.`);
  return [...parts, ...notes(simulation)].join('\n\n');
}

type Absent = (device: string, vrf: string) => readonly AbsentPath[];
/** What set the values that decided; only where one prefix is asked for. */
type Why = (device: string, vrf: string, prefix: string, paths: readonly PathResult[]) => readonly (PathReason | undefined)[];

function deviceText({ name, vendor, file, vrfs, isCloud }: DeviceRouting, prefix: string | undefined, absent: Absent, why: Why): string {
  const words = isCloud ? ofCloud : ofRouter;
  const bodies = [...vrfs]
    .map(([vrf, routing]) => vrfText(vrf, routing, prefix, words, absent(name, vrf), (key, paths) => why(name, vrf, key, paths)))
    .filter(body => body !== '');
  if (bodies.length === 0) return '';
  const asn = vrfs.get('default')?.asn;
  return [`${bold(name)}  ${asn === undefined ? '' : `AS ${asn}  `}${faint(`${vendor}, ${file}`)}`, ...bodies].join('\n');
}

/** What a table and an own route are called. */
interface Words {
  readonly table: string;
  readonly own: string;
  readonly emptyPath: readonly string[];
}
const ofRouter: Words = { table: 'VRF', own: 'this router', emptyPath: ['local AS'] };
const ofCloud: Words = { table: 'table', own: 'its own', emptyPath: [] };

function vrfText(
  vrf: string,
  { bgp, sessions }: VrfRouting,
  prefix: string | undefined,
  words: Words,
  absent: readonly AbsentPath[],
  why: (prefix: string, paths: readonly PathResult[]) => ReturnType<Why>,
): string {
  const rows = prefix === undefined ? [...bgp.ipv4, ...bgp.ipv6] : rowOf(bgp, prefix);
  const names = remotesOf(sessions);
  const lines = prefix === undefined ? sessionLines(sessions) : [];
  for (const [key, paths] of rows) {
    const reasons = new Map(why(key, paths).map((reason, i) => [paths[i]!, reason]));
    lines.push('', `  ${bold(key)}`, ...paths.toSorted(byPreference).map(path => pathText(path, names, words, reasons.get(path))));
  }
  if (absent.length > 0) lines.push('', ...(rows.length === 0 ? [`  ${bold(prefix!)}  no path`] : []), ...absent.map(absentText));
  if (lines.length === 0) return '';
  return [...(vrf === 'default' ? [] : [`  ${words.table} ${vrf}`]), ...lines].join('\n');
}

function rowOf({ ipv4, ipv6 }: VrfRouting['bgp'], prefix: string): (readonly [string, readonly PathResult[]])[] {
  const paths = ipv4.get(prefix) ?? ipv6.get(prefix);
  return paths ? [[prefix, paths]] : [];
}

function sessionLines(sessions: readonly SessionResult[]): string[] {
  const rows = sessions.map(({ name, state, remoteAs, remote, why }) => [
    name,
    remoteAs === undefined ? '' : `AS ${remoteAs}`,
    // To who reads a router, external would mean another AS.
    state === 'external' ? 'outside' : state,
    remote?.device ?? why,
  ]);
  return table(rows).map((line, i) => (sessions[i]!.state === 'down' ? paint('red', line) : line));
}

const rank = ({ best, valid, multipath }: PathResult) => (best ? 0 : best === null ? 1 : multipath ? 2 : valid ? 3 : 4);
const byPreference = (a: PathResult, b: PathResult) => rank(a) - rank(b);

function pathText(path: PathResult, names: ReadonlyMap<string, string>, words: Words, because: PathReason | undefined): string {
  const other = names.get(path.from);
  const from = path.from === 'self' ? words.own : other ? `${path.from} (${other})` : path.from;
  const { asPath, localPreference, med, weight, validation, nextHop } = path;
  const attributes = [
    ...(asPath === '' ? words.emptyPath : [`path ${asPath}`]),
    ...(localPreference === undefined ? [] : [`local pref ${localPreference}`]),
    ...(med === undefined ? [] : [`MED ${med}`]),
    ...(weight > 0 ? [`weight ${weight}`] : []),
    ...(validation ? [`RPKI ${validation}`] : []),
    ...(nextHop === path.from || path.from === 'self' ? [] : [`next hop ${nextHop}`]),
  ];
  const why = reason(path, names);
  return [
    hang(`  ${mark(path)} `, 4, from, path.best ? line => paint('green', line) : undefined),
    ...(attributes.length > 0 ? [hang('      ', 6, attributes.join(', '))] : []),
    ...(why ? [hang('      ', 6, why, faint)] : []),
    ...(because ? becauseLines(because) : []),
    ...(path.outside !== undefined ? [hang('      ', 6, `assumed to be announced by ${path.outside}`, faint)] : []),
    ...(path.assumed && path.outside === undefined
      ? [hang('      ', 6, 'rests on an assumption about what the software does', faint)]
      : []),
  ].join('\n');
}

/** The lines behind both values, and what would make the path win. */
function becauseLines({ own, other, knob }: PathReason): string[] {
  const settings = (head: string, sources: PathReason['own']) =>
    sources.map(({ text, device, place }) => hang('      ', 6, `${head}: ${text} on ${device}${whereText(place)}`, faint));
  return [
    ...settings('this value', own),
    ...settings('the other', other),
    ...(knob ? [hang('      ', 6, `to make it win: ${knob.text}${whereText(knob.place)}`, faint)] : []),
  ];
}

function absentText({ from, remote, text, place }: AbsentPath): string {
  return [
    hang('  - ', 4, `none from ${from}${remote === undefined ? '' : ` (${remote})`}`),
    hang('      ', 6, `${text}${whereText(place)}`, faint),
  ].join('\n');
}

function mark({ best, multipath }: PathResult): string {
  if (best) return paint('green', '>');
  return best === null ? paint('yellow', '?') : multipath ? '=' : ' ';
}

/** The sentence of the engine, with the name of the other neighbor beside its address, which comes last. */
function reason({ valid, why, decided, best, multipath }: PathResult, names: ReadonlyMap<string, string>): string {
  if (!valid) return `not usable: ${why ?? 'its next hop does not resolve'}`;
  if (why !== undefined) return why;
  if (!decided) return best ? 'the only path' : multipath ? 'equally good, used beside the best' : '';
  const { text, otherFrom } = decided;
  const other = names.get(otherFrom);
  const end = text.lastIndexOf(otherFrom) + otherFrom.length;
  return other && end >= otherFrom.length ? `${text.slice(0, end)} (${other})${text.slice(end)}` : text;
}

/** One line for each feature that is not modelled: a result may rest on it, so it is never left out. */
function notes({ converged, messages, unsupported }: Simulation): string[] {
  const lines = [...(converged ? [] : ['The network does not settle.']), ...messages];
  const features = new Map<string, string[]>();
  for (const { device, feature, place } of unsupported) {
    const where = place ? `${device}:${rangeOf(place).start.line + 1}` : device;
    features.set(feature, [...(features.get(feature) ?? []), where]);
  }
  for (const [feature, where] of [...features].slice(0, mostFeatures)) lines.push(`Not modelled: ${feature} (${firstOf(where)})`);
  if (features.size > mostFeatures) lines.push(`and ${plural(features.size - mostFeatures, 'more feature')} not modelled`);
  return lines.length > 0 ? [lines.map(line => hang('', 0, line, text => paint('yellow', text))).join('\n')] : [];
}

const mostFeatures = 10;
const firstOf = (where: readonly string[]) =>
  where.length > 4 ? `${where.slice(0, 4).join(', ')} and ${where.length - 4} more` : where.join(', ');
