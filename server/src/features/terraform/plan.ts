/** The address plan of a cloud network: what its space holds, what is free, and what the provider keeps. */
import { cloudLimit } from '../../data/cloud-limits.ts';
import type { CloudNetwork } from '../../model/cloud.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { freeBlocks, nextFree } from '../../net/free-space.ts';
import { addressCount, comparePrefixes, formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { lineOf } from '../../text/place.ts';
import { code } from '../markdown.ts';
import type { ModuleView } from './view.ts';

export interface AddressPlan {
  readonly network: CloudNetwork;
  /** Of both families, sorted. */
  readonly spaces: readonly Prefix[];
  readonly used: readonly { readonly prefix: Prefix; readonly name: string }[];
  readonly free: readonly Prefix[];
  /** Share of the IPv4 space that is free, 0 to 100; undefined where there is none or it is not known. */
  readonly percent?: number;
}

export function planOf(network: CloudNetwork): AddressPlan {
  const spaces = network.prefixes.map(maskedValue);
  const subnets = network.subnets.flatMap(({ address, prefixes }) =>
    prefixes.map(prefix => ({ prefix: maskedValue(prefix), name: address })),
  );
  const ranges = network.ranges.map(({ prefix, name, address }) => ({ prefix: maskedValue(prefix), name: name ?? address }));
  const used = [...subnets, ...ranges].sort((a, b) => comparePrefixes(a.prefix, b.prefix));
  const free = spaces.flatMap(space =>
    freeBlocks(
      space,
      used.map(({ prefix }) => prefix),
    ),
  );
  return { network, spaces, used, free, percent: network.complete ? percentOf(spaces, free) : undefined };
}

const maskedValue = ({ value }: CloudPrefix) => maskPrefix(value);

function percentOf(spaces: readonly Prefix[], free: readonly Prefix[]): number | undefined {
  const sum = (prefixes: readonly Prefix[]) =>
    prefixes.filter(({ family }) => family === 4).reduce((total, prefix) => total + Number(addressCount(prefix)), 0);
  const total = sum(spaces);
  return total === 0 ? undefined : (100 * sum(free)) / total;
}

/** Rounded so that neither a full nor an empty network is claimed falsely. */
export function percentText(percent: number): string {
  const whole = Math.round(percent);
  if (whole === 0 && percent > 0) return 'under 1 % free';
  return whole === 100 && percent < 100 ? 'over 99 % free' : `${whole} % free`;
}

export function planSummary({ network, percent }: AddressPlan): string {
  const count = network.subnets.length;
  const subnets = `${count === 0 ? 'no' : count} ${count === 1 ? 'subnet' : 'subnets'}${network.complete ? '' : ' known'}`;
  return percent === undefined ? subnets : `${subnets}, ${percentText(percent)}`;
}

/** A network with the folder of the root module that makes it. */
export interface MadeNetwork {
  readonly network: CloudNetwork;
  readonly root: string;
}

/** Networks whose resource stands on this line of a file. */
export function networksAt(view: ModuleView, line: number, file = view.file): readonly MadeNetwork[] {
  return networksOf(view, file).filter(({ network: { place } }) => lineOf(place) === line);
}

/** Networks that are resources of a file. */
export function networksOf({ clouds, file: own }: ModuleView, file = own): readonly MadeNetwork[] {
  return clouds().flatMap(({ networks, folder }) =>
    networks.flatMap(network => (network.place.at.file === file ? [{ network, root: folder }] : [])),
  );
}

const reserved = {
  aws: cloudLimit('aws-subnet-reserved'),
  azurerm: cloudLimit('azure-subnet-reserved'),
  google: cloudLimit('google-subnet-reserved'),
};

/** The most rows that are shown. */
const mostRows = 20;

/** Markdown: the prefixes of a network and how much of it is in use. */
export function describeSummary(plan: AddressPlan): string {
  const { network, spaces } = plan;
  const none = network.complete || network.provider === 'google' ? 'no prefix of its own' : 'prefix not known';
  return `${spaces.map(formatPrefix).map(code).join(', ') || none}, ${planSummary(plan)}`;
}

/** Markdown: the plan as a table, what is free, the next free blocks of the sizes in use. */
export function describePlan(plan: AddressPlan): string {
  const { network, used, free } = plan;
  const title = `**${network.address}**: ${describeSummary(plan)}`;
  const rows = used
    .slice(0, mostRows)
    .map(({ prefix, name }) => `| ${code(formatPrefix(prefix))} | ${code(name)} | ${hostText(prefix, network)} |`);
  const more = used.length > mostRows ? [`and ${used.length - mostRows} more`] : [];
  const table = rows.length > 0 ? [['| prefix | subnet or range | addresses |', '|---|---|---|', ...rows].join('\n'), ...more] : [];
  return [title, ...table, ...freeText(plan, free), reservedText(network)].join('\n\n');
}

function hostText({ family, length }: Prefix, { provider }: CloudNetwork): string {
  if (family === 6) return `2^${128 - length}`;
  const all = 2 ** (32 - length);
  const usable = Math.max(0, all - reserved[provider].value);
  return `${usable.toLocaleString('en')} of ${all.toLocaleString('en')}`;
}

function freeText({ network, used, spaces }: AddressPlan, free: readonly Prefix[]): string[] {
  if (spaces.length === 0) return [];
  if (free.length === 0) return ['nothing is free'];
  const list = free.slice(0, 6).map(formatPrefix).map(code).join(', ');
  const sizes = [...new Set(used.filter(({ prefix }) => prefix.family === 4).map(({ prefix }) => prefix.length))]
    .sort((a, b) => a - b)
    .slice(0, 3);
  const next = sizes.flatMap(length => {
    const blocks = nextFree(
      spaces.filter(({ family }) => family === 4),
      used.map(({ prefix }) => prefix),
      length,
      2,
    );
    return blocks.length > 0 ? [`next /${length}: ${blocks.map(formatPrefix).map(code).join(', ')}`] : [`no /${length} is free`];
  });
  const doubt = network.complete ? '' : ' (not all subnets are known)';
  return [[`free${doubt}: ${list}${free.length > 6 ? ', …' : ''}`, ...next].join('  \n')];
}

function reservedText({ provider }: CloudNetwork): string {
  const { value, what } = reserved[provider];
  return `${value} ${what}`;
}
