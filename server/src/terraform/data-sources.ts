/** Well-known data sources that only describe the account or region: their values are assumed, and every result that rests on them says so. */
import { stringType } from './type.ts';
import { assumed, list, string, unknown, type Value, withMarks } from './value.ts';

type Entries = readonly (readonly [string, Value])[];

function assume(value: Value): Value {
  return withMarks(value, assumed);
}

/** Three zones: every public region has at least that many (AWS, "Regions and Availability Zones"). */
function availabilityZones(region: string | undefined): Entries {
  const letters = ['a', 'b', 'c'];
  const names = letters.map(letter => assume(region === undefined ? unknown(stringType, { notNull: true }) : string(region + letter)));
  const ids = letters.map(() => assume(unknown(stringType, { notNull: true })));
  return [
    ['names', assume(list(stringType, names))],
    ['zone_ids', assume(list(stringType, ids))],
  ];
}

function awsRegion(region: string | undefined): Entries {
  const name = assume(region === undefined ? unknown(stringType, { notNull: true }) : string(region));
  return [
    ['id', name],
    ['name', name],
    ['region', name],
  ];
}

const sources: Readonly<Record<string, (region: string | undefined) => Entries>> = {
  aws_availability_zones: availabilityZones,
  aws_region: awsRegion,
  aws_partition: () => [
    ['partition', assume(string('aws'))],
    ['dns_suffix', assume(string('amazonaws.com'))],
  ],
};

/** @param region of the provider's configuration, if known. @returns attributes besides those that are configured. */
export function assumedAttributes(type: string, region: string | undefined): Entries {
  return Object.hasOwn(sources, type) ? sources[type]!(region) : [];
}
