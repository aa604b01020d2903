/** Routing control functions of EOS: names at both ends, and what sessions that name them pass. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { simulate } from '../../../server/src/routing/simulate.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { findingsOf } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

const lists = `ip prefix-list SITE seq 10 permit 203.0.113.0/24
ip community-list BACKUP permit 65000:20
ip as-path access-list OWN permit ^$ any
`;

const leaf2 = (origins: string) => `hostname leaf2
interface Ethernet1
   no switchport
   ip address 192.0.2.1/31
ip route 203.0.113.0/24 Null0
ip route 198.51.100.0/24 Null0
route-map TAG permit 10
   set community 65000:20
router bgp 65002
   router-id 192.0.2.1
   neighbor 192.0.2.0 remote-as 65001
   neighbor 192.0.2.0 send-community
${origins}`;

function workspaceWith(code: string, use = 'IN()'): Workspace {
  const workspace = new Workspace(['site']);
  workspace.set(
    'site/leaf1.cfg',
    `hostname leaf1
interface Ethernet1
   no switchport
   ip address 192.0.2.0/31
router general
   control-functions
      code unit POLICY
      ${code.replaceAll('\n', '\n      ')}
      EOF
${lists}router bgp 65001
   router-id 192.0.2.0
   neighbor 192.0.2.1 remote-as 65002
   neighbor 192.0.2.1 rcf in ${use}
`,
    'eos',
  );
  workspace.set('site/leaf2.cfg', leaf2('   network 203.0.113.0/24\n   network 198.51.100.0/24 route-map TAG\n'), 'eos');
  return workspace;
}

/** What came through: prefix, local preference, MED; `?` where it is not known. */
function passed(code: string, use?: string): string[] {
  const routing = simulate(workspaceWith(code, use).network('site')).devices.get('leaf1')!;
  return [...routing.vrfs.get('default')!.bgp.ipv4].map(([prefix, [path]]) =>
    [path!.assumed ? '?' : '', prefix, path!.localPreference ?? '', path!.med ?? ''].filter(part => part !== '').join(' '),
  );
}

const both = ['198.51.100.0/24', '203.0.113.0/24'];

describe('routing control functions of EOS', () => {
  it('accept, reject, and reject where they return nothing', () => {
    assert.deepEqual(passed('function IN() {\n  return true;\n}'), both);
    assert.deepEqual(passed('function IN() {\n  return false;\n}'), []);
    assert.deepEqual(passed('function IN() {\n  local_preference = 200;\n}'), []);
    assert.deepEqual(passed('function OTHER() { return true; }'), []);
  });

  it('ask lists, and change routes', () => {
    const code = `# the site, and everything else as backup
function IN() {
  if prefix match prefix_list_v4 SITE {
    local_preference = 200;
    med = 5;
    return true;
  } else if community match community_list BACKUP and not as_path.length > 3 {
    @SEQ_20 { local_preference = 50; }
    return true;
  }
  return false;
}`;
    assert.deepEqual(passed(code), ['198.51.100.0/24 50', '203.0.113.0/24 200 5']);
  });

  it('call functions that only answer', () => {
    const code = `function IS_SITE() { return prefix match prefix_list_v4 SITE or prefix is 192.0.2.0/24; }
function IN() {
  if IS_SITE() { exit false; }
  return true;
}`;
    assert.deepEqual(passed(code), ['198.51.100.0/24']);
  });

  it('go on behind changes', () => {
    const code = `function IN() {
  if origin is IGP { med = 7; }
  if community match community_list BACKUP { return true; }
  return prefix match prefix_list_v4 SITE;
}`;
    assert.deepEqual(passed(code), ['198.51.100.0/24 7', '203.0.113.0/24 7']);
  });

  it('leave routes open where their effect is not known', () => {
    const open = ['? 198.51.100.0/24', '? 203.0.113.0/24'];
    assert.deepEqual(passed('function IN() {\n  as_path prepend 65009;\n  return true;\n}'), open);
    assert.deepEqual(passed('function IN() {\n  if igp_metric is 5 { return true; }\n  return false;\n}'), open);
    assert.deepEqual(passed('function SET() { med = 5; return true; }\nfunction IN() {\n  return SET();\n}'), open);
    // Whether the second test sees the new value is not relied on.
    assert.deepEqual(passed('function IN() {\n  med = 5;\n  if med is 5 { return true; }\n  return false;\n}'), open);
    assert.deepEqual(passed('function IN($x int_type) {\n  return true;\n}', 'IN(5)'), open);
    assert.deepEqual(passed('function IN() {\n  if {\n}'), open);
  });

  it('judge what a process originates too', () => {
    const workspace = workspaceWith('function IN() {\n  return prefix match prefix_list_v4 SITE;\n}');
    const code = `router general
   control-functions
      code
      function ONLY() { return prefix is 203.0.113.0/24; }
      EOF
`;
    workspace.set('site/leaf2.cfg', leaf2('   redistribute static rcf ONLY()\n') + code, 'eos');
    const routing = simulate(workspace.network('site')).devices.get('leaf2')!;
    assert.deepEqual([...routing.vrfs.get('default')!.bgp.ipv4.keys()], ['203.0.113.0/24']);
  });

  it('are read in time, whatever the text', () => {
    const heads = 'function IN() {\n'.repeat(3000);
    const chain = `function IN() {\n  if med is 1 { }\n${'  else if med is 2 { }\n'.repeat(5000)}}`;
    const nots = `function IN() {\n  if ${'not '.repeat(5000)}med is 1 { }\n}`;
    for (const code of [heads, chain, nots, `function IN() { ${'{'.repeat(5000)}`, `function IN() { x ${'y '.repeat(20_000)}`]) {
      const started = performance.now();
      assert.equal(workspaceWith(code).network('site').devices.length, 2);
      assert.ok(performance.now() - started < 2000);
    }
  });

  it('have names at both ends', () => {
    const code = 'function IN() {\n  if prefix match prefix_list_v6 NONE or CHECK() { return true; }\n}';
    const [leaf1] = workspaceWith(code).network('site').devices;
    const named = (key: string) => {
      const { definitions = [], references = [] } = leaf1!.symbols.get(key) ?? {};
      return [definitions.length, references.length];
    };
    assert.deepEqual(named('control-function IN'), [1, 1]);
    assert.deepEqual(named('control-function CHECK'), [0, 1]);
    assert.deepEqual(named('ipv6-prefix-list NONE'), [0, 1]);
    assert.deepEqual(leaf1!.unknownLines, []);
    const unused = (lines: string) =>
      findingsOf(workspaceWith('function IN() { return true; }\nfunction MORE() { return true; }', `IN()\n${lines}`))
        .filter(({ rule, place }) => rule.id === 'references/unused-definition' && place.at.file === 'site/leaf1.cfg')
        .map(({ message }) => message.split(' ').slice(0, 3).join(' '));
    assert.ok(unused('').includes('control function MORE'));
    assert.ok(!unused('dynamic prefix-list D\n   match rcf MORE()\n   prefix-list ipv4 SITE').includes('control function MORE'));
    assert.ok(!unused('something new MORE()').includes('control function MORE'));
  });
});
