/** Ports by address and by subnet, with keys that are cheap to make: thousands of them are made after every change of an address. */
import type { Device } from '../model/device.ts';
import { isLoopback } from '../model/interface.ts';
import { type Address, addressBits } from '../net/address.ts';
import { maskPrefix, type Prefix } from '../net/prefix.ts';
import type { Port } from '../routing/igp/links.ts';

type Key = number | string;

export interface Wires {
  /** Addresses of interfaces in service. */
  readonly ports: readonly Port[];
  readonly byAddress: ReadonlyMap<Key, readonly Port[]>;
  /** Without loopbacks and single addresses. */
  readonly bySubnet: ReadonlyMap<Key, readonly Port[]>;
}

export function wiresOf(devices: readonly Device[]): Wires {
  const ports: Port[] = [];
  const byAddress = new Map<Key, Port[]>();
  const bySubnet = new Map<Key, Port[]>();
  for (const device of devices) {
    for (const port of device.interfaces.values()) {
      if (port.shutdown) continue;
      const onWire = !isLoopback(port.name);
      for (const { prefix } of port.addresses) {
        const found: Port = { device, vrf: port.vrf, interface: port, prefix };
        ports.push(found);
        add(byAddress, addressKey(prefix), found);
        if (onWire && prefix.length < addressBits(prefix.family)) add(bySubnet, subnetKey(prefix), found);
      }
    }
  }
  return { ports, byAddress, bySubnet };
}

function add(map: Map<Key, Port[]>, key: Key, port: Port): void {
  const known = map.get(key);
  if (known) known.push(port);
  else map.set(key, [port]);
}

export function portsAt({ byAddress }: Wires, address: Address): readonly Port[] {
  return byAddress.get(addressKey(address)) ?? [];
}

/** Numbers for IPv4, text for IPv6. */
export function addressKey({ family, w0, w1, w2, w3 }: Address): Key {
  return family === 4 ? w0 : `${w0} ${w1} ${w2} ${w3}`;
}

export function subnetKey(prefix: Prefix): Key {
  const masked = maskPrefix(prefix);
  return prefix.family === 4 ? masked.w0 * 64 + prefix.length : `${addressKey(masked)} ${prefix.length}`;
}
