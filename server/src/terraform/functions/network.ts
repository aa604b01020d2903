/** Functions over address prefixes. Octets with leading zeros are decimal here, and IPv4-mapped IPv6 prefixes are IPv4, as in Terraform. */
import { addressBits, addressFromBigInt, addressToBigInt, type Family, formatAddress, parseAddress } from '../../net/address.ts';
import { formatNetmask } from '../../net/mask.ts';
import { toBigint } from '../big-number.ts';
import { listOf, numberType, stringType } from '../type.ts';
import { type Failure, fail, list, string, type Value } from '../value.ts';
import { bigArgument, integerArgument, textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';

interface Network {
  readonly family: Family;
  /** Without host bits. */
  readonly address: bigint;
  readonly length: number;
  /** Of an IPv4-mapped IPv6 prefix: it as written. Some functions forget that it counts as IPv4. */
  readonly mapped?: { readonly address: bigint; readonly length: number };
}

const prefix = parameter('prefix', stringType);

function parseNetwork(text: string): Network | Failure {
  const parts = /^([^/]*)\/(\d{1,4})$/.exec(text);
  if (!parts) return fail('the prefix is not in the form address/length');
  const address = parseAddress(parts[1]!.replace(/(?<![\dA-Fa-f])0+(?=\d{1,3}(?:\.|$))/g, found => (parts[1]!.includes('.') ? '' : found)));
  if (!address.ok) return fail(`the prefix has no valid address: ${address.error}`);
  const { family } = address.value;
  const length = Number(parts[2]);
  if (length > addressBits(family)) return fail(`the prefix is longer than ${addressBits(family)} bits`);
  const value = addressToBigInt(address.value);
  if (family === 6 && value >> 32n === 0xffffn && length >= 96)
    return { ...network(4, value & 0xffffffffn, length - 96), mapped: network(6, value, length) };
  return network(family, value, length);
}

function network(family: Family, address: bigint, length: number): Network {
  const hostBits = BigInt(addressBits(family) - length);
  return { family, address: (address >> hostBits) << hostBits, length };
}

function format(value: Network): string {
  return `${formatAddress(addressFromBigInt(value.family, value.address))}/${value.length}`;
}

function hostAddress(args: readonly Value[]): Value | Failure {
  const outer = parseNetwork(textArgument(args[0]));
  if ('failure' in outer) return outer;
  const number = toBigint(bigArgument(args[1]));
  if (number === undefined) return fail('the host number must be a whole number');
  const size = 1n << BigInt(addressBits(outer.family) - outer.length);
  if (number >= size || number < -size) return fail(`the prefix has no host ${number.toString().slice(0, 20)}`);
  const host = number < 0n ? size + number : number;
  if (outer.mapped) return string(formatAddress(addressFromBigInt(6, BigInt.asUintN(128, outer.mapped.address | (host << 96n)))));
  return string(formatAddress(addressFromBigInt(outer.family, outer.address + host)));
}

function netmask(args: readonly Value[]): Value | Failure {
  const outer = parseNetwork(textArgument(args[0]));
  if ('failure' in outer) return outer;
  if (outer.mapped) return string(formatAddress(addressFromBigInt(6, network(6, (1n << 128n) - 1n, outer.mapped.length).address)));
  return outer.family === 4 ? string(formatNetmask(outer.length)) : fail('only IPv4 prefixes have netmasks');
}

function subnet(args: readonly Value[]): Value | Failure {
  const outer = parseNetwork(textArgument(args[0]));
  if ('failure' in outer) return outer;
  const added = integerArgument(args[1], 'the number of bits');
  if (typeof added !== 'number') return added;
  const number = toBigint(bigArgument(args[2]));
  if (number === undefined) return fail('the network number must be a whole number');
  const length = outer.length + added;
  const bits = addressBits(outer.family);
  if (length < 0 || length > bits || (number < 0n && outer.mapped))
    return fail(`a prefix of ${outer.length} bits cannot be extended by ${added}`);
  if ((number < 0n ? -number : number) >= 1n << BigInt(added < 0 ? bits : added))
    return fail(`${added} bits cannot number network ${number.toString().slice(0, 20)}`);
  // Negative numbers are not refused: the bits are put together with their sign, and then it is dropped.
  const address = outer.address | (number << BigInt(bits - length));
  return string(format({ ...outer, address: BigInt.asUintN(bits, address < 0n ? -address : address), length }));
}

/** Networks follow each other, each at the next address that its own size allows. */
function subnets(args: readonly Value[]): Value | Failure {
  const outer = parseNetwork(textArgument(args[0]));
  if ('failure' in outer) return outer;
  // The first network is looked for behind the one before it, which there is none at the beginning of the address space.
  if (args.length > 1 && (outer.mapped || outer.address === 0n)) return fail('there is not enough address space for all networks');
  const bits = addressBits(outer.family);
  const end = outer.address + (1n << BigInt(bits - outer.length));
  let next = outer.address;
  const results: Value[] = [];
  for (const argument of args.slice(1)) {
    const added = integerArgument(argument, 'the number of bits');
    if (typeof added !== 'number') return added;
    const length = outer.length + added;
    if (added < 1 || added > 32 || length > bits) return fail(`a prefix of ${outer.length} bits cannot be extended by ${added}`);
    const size = 1n << BigInt(bits - length);
    const start = ((next + size - 1n) / size) * size;
    if (start + size > end) return fail('there is not enough address space for all networks');
    results.push(string(format({ ...outer, address: start, length })));
    next = start + size;
  }
  return list(stringType, results);
}

export const networkFunctions: readonly FunctionDefinition[] = [
  {
    name: 'cidrhost',
    summary: 'The address of a host in a prefix; negative numbers count from its end.',
    parameters: [prefix, parameter('hostnum', numberType)],
    result: stringType,
    call: hostAddress,
  },
  { name: 'cidrnetmask', summary: 'The netmask of an IPv4 prefix.', parameters: [prefix], result: stringType, call: netmask },
  {
    name: 'cidrsubnet',
    summary: 'A network within a prefix: `newbits` longer, with the number `netnum`.',
    parameters: [prefix, parameter('newbits', numberType), parameter('netnum', numberType)],
    result: stringType,
    call: subnet,
  },
  {
    name: 'cidrsubnets',
    summary: 'Consecutive networks within a prefix, one for each number of additional bits.',
    parameters: [prefix],
    rest: parameter('newbits', numberType),
    result: listOf(stringType),
    call: subnets,
  },
];
