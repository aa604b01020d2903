/** Prefixes that people know by name: subnets of interfaces and prefixes that a process announces. */
import type { Device } from '../model/device.ts';
import type { Network } from '../model/network.ts';
import type { Prefix } from '../net/prefix.ts';

export interface NamedPrefix {
  readonly prefix: Prefix;
  readonly name: string;
}

/** The most prefixes that are looked at. */
const most = 100_000;

/** Of the device first, then of the others. */
export function* prefixes(device: Device, network: Network): Generator<NamedPrefix> {
  let count = 0;
  for (const each of [device, ...network.devices.filter(other => other !== device)]) {
    for (const found of prefixesOf(each)) {
      if (count++ > most) return;
      yield found;
    }
  }
}

function* prefixesOf(device: Device): Generator<NamedPrefix> {
  for (const { name, addresses } of device.interfaces.values()) {
    for (const { prefix } of addresses) yield { prefix, name: `${name} of ${device.name}` };
  }
  for (const { families } of device.bgp.values()) {
    for (const { networks, aggregates } of families.values()) {
      for (const { prefix } of [...networks, ...aggregates]) yield { prefix, name: `BGP of ${device.name}` };
    }
  }
}
