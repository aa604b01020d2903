/** Access lists of FRR, which filter routes only. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { aclEntry, aclRemark, wildcardMatch } from '../ios/acl-entry.ts';

const { command } = commandsOf<unknown>();
const doc = 'One entry of an access list for routes; without exact-match longer prefixes inside match too.';

const ipv4: Commands<unknown> = [
  command(
    'access-list <list:=acl> [seq <sequence:1-4294967295>] <action:permit|deny> <prefix:ipv4-prefix> [<exact:exact-match>]',
    doc,
    (args, line) =>
      aclEntry('acl', args.list.value, line, args, { source: { prefix: args.prefix.value }, exact: args.exact ? true : undefined }),
  ),
  command('access-list <list:=acl> [seq <sequence:1-4294967295>] <action:permit|deny> any', 'An entry for every route.', (args, line) =>
    aclEntry('acl', args.list.value, line, args, { source: 'any' }),
  ),
  command(
    'access-list <list:=acl> [seq <sequence:1-4294967295>] <action:permit|deny> host <address:ipv4>',
    'An entry for one address.',
    (args, line) => aclEntry('acl', args.list.value, line, args, { source: wildcardMatch(args.address) }),
  ),
  command(
    'access-list <list:=acl> [seq <sequence:1-4294967295>] <action:permit|deny> <address:ipv4> [<wildcard>]',
    'An entry for addresses under a wildcard.',
    (args, line) => aclEntry('acl', args.list.value, line, args, { source: wildcardMatch(args.address, args.wildcard) }),
  ),
  command(
    'access-list <list:=acl> [seq <sequence:1-4294967295>] <action:permit|deny> ip any any',
    'An entry for every route.',
    (args, line) => aclEntry('acl', args.list.value, line, args, { source: 'any', destination: 'any' }),
  ),
  command(
    'access-list <list:=acl> [seq <sequence:1-4294967295>] <action:permit|deny> ip <source:ipv4> <sourceBits:wildcard> <destination:ipv4> <destinationBits:wildcard>',
    'An entry for a network and its mask.',
    (args, line) =>
      aclEntry('acl', args.list.value, line, args, {
        source: wildcardMatch(args.source, args.sourceBits),
        destination: wildcardMatch(args.destination, args.destinationBits),
      }),
  ),
  command('access-list <list:=acl> remark <remark:text>', 'Text for people about the list.', (args, line) =>
    aclRemark('acl', args.list.value, line, args.remark),
  ),
];

const ipv6: Commands<unknown> = [
  command(
    'ipv6 access-list <list:=ipv6-acl> [seq <sequence:1-4294967295>] <action:permit|deny> <prefix:ipv6-prefix> [<exact:exact-match>]',
    doc,
    (args, line) =>
      aclEntry('ipv6-acl', args.list.value, line, args, { source: { prefix: args.prefix.value }, exact: args.exact ? true : undefined }),
  ),
  command(
    'ipv6 access-list <list:=ipv6-acl> [seq <sequence:1-4294967295>] <action:permit|deny> any',
    'An entry for every route.',
    (args, line) => aclEntry('ipv6-acl', args.list.value, line, args, { source: 'any' }),
  ),
  command('ipv6 access-list <list:=ipv6-acl> remark <remark:text>', 'Text for people about the list.', (args, line) =>
    aclRemark('ipv6-acl', args.list.value, line, args.remark),
  ),
];

export const accessLists: Commands<unknown> = [
  ...ipv4,
  ...ipv6,
  command('mac access-list <list:word> [seq <sequence:1-4294967295>] <action:permit|deny> <address:word>', 'An entry for MAC addresses.'),
];
