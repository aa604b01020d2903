/** Addresses that Google resources choose in their subnetworks. Attribute names are those of the Terraform google provider (registry documentation, versions 5 to 7). */
import type { CloudHost } from '../../model/cloud.ts';
import { type Attributes, attributesOf, isSet, prefixAttribute, textAttribute } from '../attributes.ts';
import { type HostForm, hostsOf } from '../hosts.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { subnetType } from './networks.ts';

const isOneOf =
  (attribute: string, ...values: readonly string[]) =>
  (from: Attributes) =>
    values.includes(textAttribute(from, attribute) ?? '');

const instance = { block: 'network_interface', subnet: 'subnetwork', addresses: ['network_ip'] };

const forms: readonly HostForm[] = [
  { type: 'google_compute_instance', ...instance },
  { type: 'google_compute_instance_from_template', ...instance },
  { type: 'google_compute_address', subnet: 'subnetwork', addresses: ['address'], applies: isOneOf('address_type', 'INTERNAL') },
  {
    type: 'google_compute_forwarding_rule',
    subnet: 'subnetwork',
    addresses: ['ip_address'],
    applies: isOneOf('load_balancing_scheme', 'INTERNAL', 'INTERNAL_MANAGED'),
  },
  { type: 'google_compute_router_interface', subnet: 'subnetwork', addresses: ['private_ip_address'] },
];

/** Addresses of interfaces come from the primary range; IPv6 ranges are chosen by Google. */
export function googleHosts(index: ResourceIndex): readonly CloudHost[] {
  const spaces = (subnet: Parameters<typeof attributesOf>[0]) => {
    const from = attributesOf(subnet);
    const prefix = isSet(from, 'ip_cidr_range') ? prefixAttribute(from, 'ip_cidr_range') : undefined;
    return prefix && [prefix];
  };
  return hostsOf({ provider: 'google', type: subnetType, spaces }, forms, index);
}
