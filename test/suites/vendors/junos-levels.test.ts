/** Lines typed at a level of the hierarchy, and what a terminal adds to a configuration. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { withParsers } from '../../support/parsers.ts';
import { bare, names, read } from './junos-reading.ts';

const same = (a: string, b: string) => {
  const [one, other] = [read(a), read(b)];
  assert.deepEqual(one.unknownLines, []);
  for (const part of ['interfaces', 'bgp', 'vrfs', 'policies', 'services'] as const) assert.deepEqual(bare(one[part]), bare(other[part]));
};

describe('levels of a Junos configuration', () => {
  before(withParsers);

  it('are entered by edit and left by top, up and exit', () =>
    same(
      `
set system host-name edge1
edit protocols bgp group TRANSIT
set type external
set neighbor 192.0.2.1 peer-as 64500
up
set group CUSTOMERS neighbor 192.0.2.9 peer-as 64501
top
edit interfaces ge-0/0/0
set description "to transit"
edit unit 0
set family inet address 192.0.2.0/31
exit
set mtu 9192
top set system services ssh
set enable
top edit routing-instances BLUE
set instance-type vrf
`,
      `
set system host-name edge1
set protocols bgp group TRANSIT type external
set protocols bgp group TRANSIT neighbor 192.0.2.1 peer-as 64500
set protocols bgp group CUSTOMERS neighbor 192.0.2.9 peer-as 64501
set interfaces ge-0/0/0 description "to transit"
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.0/31
set interfaces ge-0/0/0 mtu 9192
set system services ssh
set interfaces ge-0/0/0 enable
set routing-instances BLUE instance-type vrf
`,
    ));

  it('hold for delete and deactivate', () => {
    const { interfaces } = read(`
set system host-name edge1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.0/31
set interfaces ge-0/0/0 unit 1 family inet address 192.0.2.2/31
edit interfaces ge-0/0/0
delete unit 0
deactivate unit 1
`);
    assert.deepEqual([...interfaces.keys()], []);
  });

  it('do not hold for statements in braces', () =>
    same(
      `
edit interfaces
system {
    host-name edge1;
}
`,
      'set system host-name edge1\n',
    ));
});

describe('a Junos configuration copied from a terminal', () => {
  before(withParsers);

  it('lacks its prompts, banners and levels in brackets', () => {
    const device = read(`
admin@edge1> show configuration | no-more
## Last commit: 2024-05-01 10:00:00 UTC by admin
version 21.4R1.12;
system {
    host-name edge1;
}

{master:0}[edit]
admin@edge1# show | display set
set system services ssh

[edit interfaces]
admin@edge1# set system services netconf ssh
{master:0}
`);
    assert.deepEqual(device.unknownLines, []);
    assert.equal(device.hostname?.value, 'edge1');
    assert.deepEqual(
      [...device.services.get('system services')!.values],
      [
        ['ssh', ''],
        ['netconf ssh', ''],
      ],
    );
  });
});

describe('wildcards in groups', () => {
  before(withParsers);

  it('name no interface', () => {
    const device = read(`
set system host-name edge1
set groups MTU interfaces <ge-*> unit <*> family inet mtu 1500
set interfaces ge-0/0/0 apply-groups MTU
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.0/31
`);
    const defined = names(device).filter(name => name.startsWith('definition interface'));
    assert.deepEqual(defined, ['definition interface ge-0/0/0', 'definition interface ge-0/0/0.0']);
  });
});
