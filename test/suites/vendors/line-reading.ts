/** Reads IOS and FRR texts for the suites of this folder. */
import { assembleDevice } from '../../../server/src/model/assemble.ts';
import type { Device } from '../../../server/src/model/device.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';

/** The device that a text describes. */
export function device(vendor: VendorId, text: string): Device {
  const { language, defaults } = vendorOf(vendor);
  const config = new ConfigText('r1.conf', text, language);
  const { objects, symbols } = config;
  return assembleDevice({
    file: 'r1.conf',
    vendor,
    objects,
    symbols,
    defaults,
    problems: config.found.problems,
    unknownLines: config.found.unknown,
  });
}

export const ios = (text: string) => device('ios', text);
export const frr = (text: string) => device('frr', text);
