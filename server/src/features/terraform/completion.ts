/** Completion in Terraform: free prefixes of the network where a subnet's prefix is written. */
import { cloudLimit } from '../../data/cloud-limits.ts';
import type { CloudModule, CloudNetwork } from '../../model/cloud.ts';
import { addressBits } from '../../net/address.ts';
import { nextFree } from '../../net/free-space.ts';
import { formatPrefix } from '../../net/prefix.ts';
import { lineOf, type Position, type Range } from '../../text/place.ts';
import type { Completion } from '../completion.ts';
import { type AddressPlan, planOf } from './plan.ts';
import type { ModuleView } from './view.ts';

/** Attributes that hold a subnet's prefix, with what may stand in front of the cursor. */
const written = /^\s*(cidr_block|ipv6_cidr_block|address_prefixes|address_prefix)\s*=\s*\[?\s*(")?([\da-fA-F.:/]*)$/;
/** The first line of a block of the file, and of those in which subnets are written. */
const header = /^\s*(?:resource|data|ephemeral|module|variable|output|provider|locals|terraform|check|import|moved|removed)\b[^=]*$/;
const subnetHeader = /^\s*resource\s+"(?:aws_subnet|azurerm_subnet|azurerm_virtual_network)"/;
/** How many blocks of each size are offered. */
const each = 3;
/** The smallest subnet that a provider makes. */
const smallest = {
  aws: cloudLimit('aws-subnet-longest').value,
  azurerm: cloudLimit('azure-subnet-longest').value,
  google: cloudLimit('google-subnet-longest').value,
} as const;

export function moduleCompletion(view: ModuleView, position: Position): readonly Completion[] {
  const lines = view.text.split('\n', position.line + 1);
  const line = lines[position.line] ?? '';
  const [, attribute, quote, typed = ''] = written.exec(line.slice(0, position.character)) ?? [];
  if (attribute === undefined || !subnetHeader.test(lines.findLast(text => header.test(text)) ?? '')) return [];
  const networks = networksAround(view, position.line);
  const family = attribute === 'ipv6_cidr_block' ? 6 : 4;
  const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
  const found = new Map<string, Completion>();
  for (const network of networks)
    for (const item of offers(planOf(network), family, range, quote === undefined)) found.set(item.label, item);
  return [...found.values()].filter(({ label }) => label.startsWith(typed));
}

function* offers({ network, spaces, used }: AddressPlan, family: 4 | 6, range: Range, quoted: boolean): Generator<Completion> {
  const own = spaces.filter(space => space.family === family);
  const taken = used.filter(({ prefix }) => prefix.family === family).map(({ prefix }) => prefix);
  const sizes = new Set(taken.map(({ length }) => length));
  const longest = family === 4 ? smallest[network.provider] : addressBits(family);
  if (sizes.size === 0) for (const space of own) sizes.add(Math.min(longest, space.length + 8));
  for (const length of [...sizes].sort((a, b) => a - b).slice(0, 4)) {
    for (const prefix of nextFree(own, taken, length, each)) {
      const label = formatPrefix(prefix);
      yield { label, kind: 'value', detail: `free in ${network.address}`, range, text: quoted ? `"${label}"` : label };
    }
  }
}

/** The networks of the subnet whose block holds the line; a subnet of the file that stands nearest above it. */
function networksAround({ clouds, file }: ModuleView, line: number): readonly CloudNetwork[] {
  const subnets = clouds().flatMap(({ networks }: CloudModule) =>
    networks.flatMap(network => network.subnets.filter(({ place }) => place.at.file === file).map(subnet => ({ network, subnet }))),
  );
  const lineOfSubnet = (subnet: CloudNetwork['subnets'][number]) => lineOf(subnet.place);
  const above = Math.max(-1, ...subnets.map(({ subnet }) => lineOfSubnet(subnet)).filter(at => at <= line));
  return [...new Set(subnets.filter(({ subnet }) => lineOfSubnet(subnet) === above).map(({ network }) => network))];
}
