/** Lists of FRR: access lists, which filter routes only, prefix lists, and lists of AS paths and communities. */
import type { AclEntry } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type AclKind, aclEntry, aclRemark, type EntryArguments, wildcardMatch } from '../ios/acl-entry.ts';
import { asPathLists } from '../ios/bgp-lists.ts';
import { said } from '../ios/line.ts';
import { prefixEntry } from '../ios/prefix-list.ts';
import { communityListLines } from './community-lists.ts';
import { kept } from './kept.ts';

const { command } = commandsOf<unknown>();
const doc = 'One entry of an access list for routes; without exact-match longer prefixes inside match too.';
const remark = 'Text for people about the list.';
const deleted = 'Deletes a list, or one entry of it.';
const entry = '[ seq <sequence:1-4294967295> ] <action:deny|permit>';

interface RouteEntry extends EntryArguments {
  readonly list: Located<string>;
  readonly prefix: Located<Prefix>;
  readonly exact?: unknown;
}

/** By the entries of a list: prefixes and actions of those with exact-match. */
const exactOnes = new WeakMap<readonly AclEntry[], Set<string>>();

/** An entry without exact-match is not taken where one with it says the same prefix and action already (measured on 8.4.4). */
function routes(kind: AclKind, { list, prefix, exact, ...args }: RouteEntry, line: Line<unknown>) {
  const same = `${args.action.value} ${formatPrefix(prefix.value)}`;
  return aclEntry(kind, list.value, line, args, { source: { prefix: prefix.value }, exact: exact ? true : undefined }, entries => {
    if (!exact) return exactOnes.get(entries)?.has(same) !== true;
    exactOnes.set(entries, (exactOnes.get(entries) ?? new Set()).add(same));
    return true;
  });
}

const ipv4: Commands<unknown> = [
  command(`access-list <list:=acl> ${entry} <prefix:ipv4-prefix> [<exact:exact-match>]`, doc, (args, line) => routes('acl', args, line)),
  command(`access-list <list:=acl> ${entry} any`, 'An entry for every route.', (args, line) =>
    aclEntry('acl', args.list.value, line, args, { source: 'any' }),
  ),
  command(`access-list <list:=acl> ${entry} host <address:ipv4>`, 'An entry for one address.', (args, line) =>
    aclEntry('acl', args.list.value, line, args, { source: wildcardMatch(args.address) }),
  ),
  command(`access-list <list:=acl> ${entry} <address:ipv4> [<wildcard>]`, 'An entry for addresses under a wildcard.', (args, line) =>
    aclEntry('acl', args.list.value, line, args, { source: wildcardMatch(args.address, args.wildcard) }),
  ),
  command(
    `access-list <list:=acl> ${entry} ip ( any | host <source:ipv4> | <from:ipv4> <fromBits:wildcard> ) ( any | host <target:ipv4> | <to:ipv4> <toBits:wildcard> )`,
    'An entry for a network and its mask.',
    ({ list, sequence, action, source, from, fromBits, target, to, toBits }, line) => {
      const [network, mask] = [source ?? from, target ?? to];
      return aclEntry(
        'acl',
        list.value,
        line,
        { sequence, action },
        {
          source: network ? wildcardMatch(network, fromBits) : 'any',
          destination: mask ? wildcardMatch(mask, toBits) : 'any',
        },
      );
    },
  ),
  command('access-list <list:=acl> ~ remark ~ <remark:text>', remark, (args, line) => aclRemark('acl', args.list.value, line, args.remark)),
];

const ipv6: Commands<unknown> = [
  command(`ipv6 access-list <list:=ipv6-acl> ${entry} <prefix:ipv6-prefix> [<exact:exact-match>]`, doc, (args, line) =>
    routes('ipv6-acl', args, line),
  ),
  command(`ipv6 access-list <list:=ipv6-acl> ${entry} any`, 'An entry for every route.', (args, line) =>
    aclEntry('ipv6-acl', args.list.value, line, args, { source: 'any' }),
  ),
  command('ipv6 access-list <list:=ipv6-acl> ~ remark ~ <remark:text>', remark, (args, line) =>
    aclRemark('ipv6-acl', args.list.value, line, args.remark),
  ),
];

const mac: Commands<unknown> = [
  ...kept('lists', 'An entry of a list of MAC addresses.', `mac access-list <list:=mac-acl> ${entry} ( <address:station> | any )`),
  ...kept('lists', remark, 'mac access-list <list:=mac-acl> ~ remark ~ <remark:text>'),
];

const prefixDoc =
  'One entry of a prefix list: entries are tried in order of their numbers, and what no entry matches is denied. Without ge and le the length must be equal.';

const prefixes: Commands<unknown> = [
  command(`ip prefix-list <list:=prefix-list> ${entry} <prefix:ipv4-prefix> { ge <ge:0-32> | le <le:0-32> }`, prefixDoc, (args, line) =>
    prefixEntry('prefix-list', line, args, args.prefix.value),
  ),
  command(
    `ipv6 prefix-list <list:=ipv6-prefix-list> ${entry} <prefix:ipv6-prefix> { ge <ge:0-128> | le <le:0-128> }`,
    prefixDoc,
    (args, line) => prefixEntry('ipv6-prefix-list', line, args, args.prefix.value),
  ),
  command(`ip prefix-list <list:=prefix-list> ${entry} any`, 'An entry for every prefix.', (args, line) =>
    prefixEntry('prefix-list', line, args, 'any'),
  ),
  command(`ipv6 prefix-list <list:=ipv6-prefix-list> ${entry} any`, 'An entry for every prefix.', (args, line) =>
    prefixEntry('ipv6-prefix-list', line, args, 'any'),
  ),
  command('ip prefix-list <list:=prefix-list> ~ description ~ <description:text>', remark, ({ list }, line) =>
    said('prefix-list', symbolKey('prefix-list', list.value), line, () => {}),
  ),
  command('ipv6 prefix-list <list:=ipv6-prefix-list> ~ description ~ <description:text>', remark, ({ list }, line) =>
    said('prefix-list', symbolKey('ipv6-prefix-list', list.value), line, () => {}),
  ),
  command('no <family:ip|ipv6> prefix-list <list:word> seq <sequence:1-4294967295>', deleted),
  command('ip prefix-list sequence-number', 'Shows the numbers of entries; on by default in old releases.'),
];

/** Other characters are refused as invalid, those of classes such as `[[:digit:]]` too (measured on FRR 8.4.4). */
function isPathPattern(pattern: string): boolean {
  return /^[\d_^|[,{}() \]$*+.?\\-]*$/.test(pattern);
}

export const lists: Commands<unknown> = [
  ...ipv4,
  ...ipv6,
  ...mac,
  ...prefixes,
  ...asPathLists('bgp', isPathPattern),
  ...asPathLists('ip', isPathPattern),
  command('no bgp as-path access-list <list:word>', deleted),
  ...communityListLines,
];
