import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bogonAsns } from '../../../server/src/data/bogon-asns.ts';
import { bogonOf, bogonPrefixes } from '../../../server/src/data/bogon-prefixes.ts';
import { cloudLimit, cloudLimits } from '../../../server/src/data/cloud-limits.ts';
import { awsAmazonSideAsns, awsTunnelInside, azureReservedAsns, azureReservedSubnets } from '../../../server/src/data/cloud-reserved.ts';
import { cloudRouteSelections, routeSelection } from '../../../server/src/data/cloud-route-selection.ts';
import { specialAddress, specialPrefix, specialPrefixes } from '../../../server/src/data/special-prefixes.ts';
import { contains, formatPrefix, hasHostBits } from '../../../server/src/net/prefix.ts';
import { address, prefix } from './values.ts';

describe('data: registries', () => {
  const all = [
    bogonAsns,
    bogonPrefixes,
    cloudLimits,
    specialPrefixes,
    awsAmazonSideAsns,
    awsTunnelInside,
    azureReservedAsns,
    azureReservedSubnets,
  ];

  it('have a source, a date and entries', () => {
    for (const { source, date, entries } of all) assert.ok(source && /^\d{4}-\d\d-\d\d$/.test(date) && entries.length > 0);
  });

  it('hold canonical prefixes without host bits, each once', () => {
    for (const { entries } of [bogonPrefixes, specialPrefixes]) {
      const texts = entries.map(entry => entry.prefix);
      assert.equal(new Set(texts).size, texts.length);
      for (const text of texts) assert.ok(!hasHostBits(prefix(text)) && formatPrefix(prefix(text)) === text, text);
    }
    for (const { excluded } of awsTunnelInside.entries) assert.ok(contains(prefix(awsTunnelInside.inside[4].prefix), prefix(excluded)));
  });

  it('hold AS ranges in order', () => {
    for (const { low, high } of [...bogonAsns.entries, ...azureReservedAsns.entries]) assert.ok(low <= high);
    for (const [index, { low }] of bogonAsns.entries.slice(1).entries()) assert.ok(low > bogonAsns.entries[index]!.high);
  });

  it('answer for prefixes and addresses', () => {
    assert.equal(bogonOf(prefix('192.0.2.128/25'))?.source, 'RFC 5737');
    assert.equal(bogonOf(prefix('192.0.0.0/16')), undefined);
    assert.equal(bogonOf(prefix('2001:db8:1::/48'))?.what, 'documentation');
    assert.equal(specialAddress(address('192.0.0.9'))?.global, true);
    assert.equal(specialPrefix(prefix('100.64.1.0/24'))?.name, 'Shared address space');
    assert.equal(cloudLimit('aws-vpc-longest').value, 28);
  });
});

describe('route selection of clouds', () => {
  it('has a profile for each kind of table, with its source and its own order', () => {
    const { entries, date } = cloudRouteSelections;
    assert.match(date, /^\d{4}-\d\d-\d\d$/);
    for (const { table, source, steps } of entries) {
      assert.match(source, /^https:\/\//);
      assert.equal(steps[0]!.id, 'longest-prefix');
      assert.equal(new Set(steps.map(({ id }) => id)).size, steps.length, table);
    }
    assert.equal(
      new Set(entries.map(({ steps }) => steps.map(({ id, kinds }) => [id, kinds?.join()].join(' ')).join())).size,
      entries.length,
    );
    assert.deepEqual(routeSelection('azure-virtual-network').steps[1]?.kinds, ['user-defined', 'BGP', 'system']);
  });
});
