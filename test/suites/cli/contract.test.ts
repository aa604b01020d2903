/** The machine-readable output and the exit codes, which other programs rely on. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { bestpath, json } from './run.ts';

const edge = 'examples/dual-homed-edge';
const isp = 'examples/small-isp';
const cloud = 'examples/hybrid/cloud';
const folders: string[] = [];

/** A file in a new folder, so that nothing beside it is read. */
function write(name: string, text: string, ...beside: readonly (readonly [string, string])[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bestpath-cli-'));
  folders.push(folder);
  for (const [other, content] of beside) writeFileSync(path.join(folder, other), content);
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

const quiet = 'hostname r1\n!\ninterface Loopback0\n ip address 192.0.2.1 255.255.255.255\n!\nend\n';
const faulty = 'hostname r1\n!\ninterface GigabitEthernet0/0\n ip address 192.0.2.1 255.255.255.0\n ip access-group NOWHERE in\n!\nend\n';

describe('command line: JSON', function () {
  this.timeout(30_000);
  after(removeFolders);

  it('whatif and sweep', () => {
    const answer = json('whatif', isp, '--down', 'device transit-a', '--format', 'json');
    assert.equal(answer.version, 1);
    assert.deepEqual(answer.failures, ['device transit-a']);
    assert.ok(answer.changes.some(({ kind, after }: { kind: string; after: object }) => kind === 'moved' && 'from' in after));
    assert.ok(answer.sessions.some(({ device }: { device: string }) => device === 'pe1'));
    const one = json('sweep', isp, '--threads', '1', '--format', 'json');
    assert.deepEqual(json('sweep', isp, '--threads', '3', '--format', 'json'), one, 'threads change nothing');
    assert.ok(one.failures.length >= 10);
    const wrong = bestpath('whatif', isp, '--down', 'device nobody');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /there is no device nobody; there are/);
  });

  it('--probe lets neighbors outside announce a prefix, for every question about the network', () => {
    const probe = ['--probe', '198.51.100.9', '--format', 'json'];
    const paths = json('rib', edge, ...probe, '--prefix', '198.51.100.7').routers.edge2.bgp.ipv4['198.51.100.0/24'];
    assert.deepEqual(
      paths.filter(({ best }: { best: boolean }) => best).map(({ from, aspath }: Record<string, string>) => `${from} ${aspath}`),
      ['10.255.0.1 64496'],
    );
    const hops = json('trace', edge, '--device', 'edge2', '--prefix', '198.51.100.0/24', ...probe).ways[0].hops;
    assert.match(hops[0].title, /^announced by 192\.0\.2\.1 \(probe\)/);
    const name = 'link edge1 GigabitEthernet0/0/0';
    const lost = json('whatif', edge, '--down', name, ...probe).changes.filter(
      ({ prefix }: { prefix: string }) => prefix === '198.51.100.0/24',
    );
    assert.deepEqual(
      lost.map(({ device, kind }: Record<string, string>) => `${device} ${kind}`),
      ['edge1 lost', 'edge2 lost'],
    );
    const row = json('sweep', edge, ...probe).failures.find((each: { name: string }) => each.name === name);
    assert.ok(row.lost.includes('198.51.100.0/24'));
    assert.match(bestpath('sweep', edge).out, /What neighbors outside of the network announce is not known/);
    assert.doesNotMatch(bestpath('sweep', edge, '--probe', '198.51.100.0/24').out, /is not known/);
    const wrong = bestpath('rib', edge, '--probe', '198.51.100.0/40');
    assert.deepEqual([wrong.code, wrong.err.includes('--probe 198.51.100.0/40: the prefix length is above 32')], [2, true]);
  });

  it('check', () => {
    const { version, files, findings, coverage } = json('check', edge, '--format', 'json');
    assert.deepEqual({ version, files }, { version: 1, files: 3 });
    assert.deepEqual(Object.keys(coverage), ['lines', 'understood', 'recognised', 'unknown']);
    assert.equal(coverage.lines, coverage.understood + coverage.recognised + coverage.unknown);
    const found = findings.find(({ message }: { message: string }) => message.includes('UPSTREAM-A-V6-IN'));
    const { rule, severity, file, line, column, endLine, endColumn, network, fix } = found;
    assert.deepEqual(
      { rule, severity, file, line, column, endLine, endColumn, network, fix: Object.keys(fix) },
      {
        rule: 'references/undefined-reference',
        severity: 'error',
        file: `${edge}/configs/edge1.cfg`,
        line: 81,
        column: 36,
        endLine: 81,
        endColumn: 52,
        network: edge,
        fix: ['title', 'safe'],
      },
    );
    for (const each of findings)
      for (const other of each.related) assert.deepEqual(Object.keys(other), ['file', 'line', 'column', 'endLine', 'endColumn', 'message']);
  });

  it('check: the faults that the example is about', () => {
    const rules = json('check', edge, '--format', 'json').findings.filter(
      ({ severity }: { severity: string }) => severity !== 'hint' && severity !== 'info',
    );
    assert.deepEqual(
      rules.map(({ rule, file, line }: { rule: string; file: string; line: number }) => `${path.basename(file)}:${line} ${rule}`),
      [
        'core1.cfg:42 references/undefined-reference',
        'edge1.cfg:71 rpki/missing-origin-validation',
        'edge1.cfg:81 references/undefined-reference',
        'edge2.conf:41 addresses/overlapping-prefix',
        'edge2.conf:59 bgp/missing-import-policy',
      ],
    );
  });

  it('check: the quiet example is quiet, and the prefix of router and cloud is found', () => {
    const loud = ({ severity }: { severity: string }) => severity === 'error' || severity === 'warning';
    assert.deepEqual(json('check', isp, '--format', 'json').findings.filter(loud), []);
    const { findings, files } = json('check', 'examples/hybrid', '--format', 'json');
    assert.equal(files, 4);
    assert.deepEqual(
      findings.filter(loud).map(({ rule }: { rule: string }) => rule),
      ['addresses/overlapping-prefix'],
    );
  });

  it('references', () => {
    const { version, files, definitions, references, undefined: missing, unused } = json('references', edge, '--format', 'json');
    assert.equal(version, 1);
    assert.deepEqual(files[`${edge}/configs/edge2.conf`], { vendor: 'frr' });
    assert.deepEqual(
      definitions.find(([file, , name]: string[]) => file!.endsWith('edge1.cfg') && name === 'UPSTREAM-A-IN'),
      [`${edge}/configs/edge1.cfg`, 'route-map', 'UPSTREAM-A-IN', 106, 107],
    );
    assert.ok(references.every((row: unknown[]) => row.length === 5));
    assert.deepEqual(missing.map(([, kind, name]: string[]) => `${kind} ${name}`).sort(), ['acl GUESTS-IN', 'route-map UPSTREAM-A-V6-IN']);
    assert.deepEqual(
      unused.filter(([, kind]: string[]) => kind === 'route-map').map(([, , name, line]: (string | number)[]) => [name, line]),
      [115, 118, 121].map(line => ['UPSTREAM-A-IN-V6', line]),
    );
  });

  it('references: what the device brings along is neither missing nor left over, and a list may be of either family', () => {
    const text = `hostname sw1
ntp access-group ipv6 serve NTP6
ipv6 access-list NTP6
 permit ipv6 any any
policy-map system-cpp-policy
 class class-default
mpls ldp router-id Null0
`;
    const { references, undefined: missing, unused } = json('references', write('names.ios', text), '--format', 'json');
    assert.deepEqual([missing, unused], [[], []]);
    assert.deepEqual(
      references.filter(([, , name]: string[]) => name === 'NTP6').map(([, kind]: string[]) => kind),
      ['ipv6-acl'],
    );
  });

  it('coverage', () => {
    const { version, files } = json('coverage', write('unknown.ios', `${quiet.replace('end', 'frobnicate 1\nend')}`), '--format', 'json');
    const [row] = Object.values<{ vendor: string; lines: number; unknownLines: number[] }>(files);
    assert.equal(version, 1);
    assert.deepEqual({ vendor: row!.vendor, unknownLines: row!.unknownLines }, { vendor: 'ios', unknownLines: [6] });
  });

  it('rib', () => {
    const report = json('rib', isp, '--format', 'json', '--router', 'pe3', '--prefix', '192.0.2.0/24');
    assert.deepEqual(Object.keys(report), ['version', 'converged', 'messages', 'unsupported', 'routers']);
    assert.deepEqual(Object.keys(report.routers), ['pe3']);
    const { file, vendor, asn, sessions, bgp } = report.routers.pe3;
    assert.deepEqual({ file, vendor, asn }, { file: `${isp}/configs/pe3.cfg`, vendor: 'ios', asn: 64510 });
    assert.equal(sessions['198.51.100.10'].state, 'up');
    assert.deepEqual(Object.keys(bgp.ipv4), ['192.0.2.0/24']);
    const best = bgp.ipv4['192.0.2.0/24'].filter((each: { best: boolean }) => each.best);
    assert.equal(best.length, 1);
    const { from, nexthop, aspath, localpref, reason } = best[0];
    assert.deepEqual(
      { from, nexthop, aspath, localpref, reason },
      { from: '10.255.0.1', nexthop: '10.255.0.11', aspath: '64496 64511', localpref: 100, reason: 'IGP Metric' },
    );
  });

  it('rib: where absent paths died', () => {
    const { absent } = json('rib', isp, '--format', 'json', '--router', 'orchard', '--prefix', '192.0.2.0/24').routers.orchard;
    const { remote, reason, text, file, line } = absent['198.51.100.9'];
    assert.deepEqual({ remote, reason, file }, { remote: 'pe3', reason: 'export-policy', file: `${isp}/configs/pe3.cfg` });
    assert.match(text, /^pe3 does not send it: filtered by export policy: end of DEFAULT-OUT/);
    assert.ok(line > 0);
  });

  it('rib: lines behind the deciding values, and what would change the outcome', () => {
    const report = json('rib', isp, '--format', 'json', '--router', 'pe3', '--prefix', '192.0.2.0/24');
    const loser = report.routers.pe3.bgp.ipv4['192.0.2.0/24'].find(({ best }: { best: boolean }) => !best);
    const [route, link] = loser.setBy.own;
    assert.deepEqual(route, { text: 'ospf route to the next hop 10.255.0.12', router: 'pe3' });
    assert.match(link.text, /^cost \d+ of \S+, where the way begins$/);
    assert.deepEqual([link.file, link.line > 0], [`${isp}/configs/pe3.cfg`, true]);
    assert.match(loser.knob.text, /^raise the local preference above 100: .* on pe2$/);
    assert.deepEqual([loser.knob.file, loser.knob.line > 0], [`${isp}/configs/pe2.conf`, true]);
    const all = json('rib', isp, '--format', 'json', '--router', 'pe3').routers.pe3.bgp.ipv4['192.0.2.0/24'];
    assert.ok(
      all.every((path: object) => !('setBy' in path || 'knob' in path)),
      'only where one prefix is asked for',
    );
  });

  it('trace along the way', () => {
    const { version, ways, ...rest } = json('trace', isp, '--device', 'pe3', '--prefix', '192.0.2.1/24', '--format', 'json');
    assert.deepEqual({ version, ...rest }, { version: 1, device: 'pe3', vrf: 'default', prefix: '192.0.2.0/24' });
    const [{ from, arrives, hops }] = ways;
    assert.deepEqual({ from, arrives }, { from: '10.255.0.1', arrives: true });
    const kinds = hops.map(({ kind, device }: { kind: string; device: string }) => `${kind} ${device}`);
    assert.deepEqual(kinds, ['origin transit-a', 'export transit-a', 'import pe1', 'export pe1', 'import rr1', 'export rr1', 'import pe3']);
    const [step] = hops[1].steps;
    assert.deepEqual([step.answer, step.file, step.line > 0], ['yes', `${isp}/configs/transit-a.frr`, true]);
    const stopped = json('trace', isp, '--device', 'orchard', '--prefix', '192.0.2.0/24', '--from', '198.51.100.9', '--format', 'json');
    assert.deepEqual([stopped.ways.length, stopped.ways[0].arrives], [1, false]);
    const named = json('trace', isp, '--device', 'orchard', '--prefix', '192.0.2.0/24', '--from', 'pe3', '--format', 'json');
    assert.deepEqual(named, stopped);
    const nowhere = bestpath('trace', isp, '--device', 'pe3', '--prefix', '192.0.2.0/25');
    assert.equal(nowhere.out, 'No way of 192.0.2.0/25 to pe3 is known: no router has a BGP path for 192.0.2.0/25.\n');
  });

  it('rib: payloads of the command line come before those of the folder', () => {
    const vrps = write('other.json', '{ "roas": [ { "asn": 64999, "prefix": "192.0.2.0/24", "maxLength": 24 } ] }');
    const report = json('rib', isp, '--format', 'json', '--router', 'pe3', '--prefix', '192.0.2.0/24', '--vrps', vrps);
    assert.deepEqual(report.routers.pe3.bgp.ipv4, {}, 'invalid at the edges, so that no path comes here');
  });

  it('topology', () => {
    const { version, nodes, links, groups } = json('topology', isp, '--format', 'json');
    assert.equal(version, 1);
    assert.deepEqual(
      nodes.find(({ id }: { id: string }) => id === 'rr1'),
      { id: 'rr1', label: 'rr1', kind: 'router', asn: 64510, file: `${isp}/configs/rr1.conf`, line: 4 },
    );
    assert.ok(links.every((link: { a: { node: string }; state: string }) => link.a.node && link.state === 'up'));
    assert.ok(groups.some(({ label }: { label: string }) => label === 'AS 64510'));
    const beginnings = { svg: '<svg', mermaid: 'flowchart', dot: 'graph', drawio: '<mxGraphModel' };
    for (const [format, beginning] of Object.entries(beginnings))
      assert.ok(bestpath('topology', isp, '--format', format).out.startsWith(beginning), format);
  });

  it('evaluate', () => {
    const { version, locals, variables, resources } = json('evaluate', cloud, '--format', 'json');
    assert.equal(version, 1);
    assert.equal(variables.vpc_cidr, '10.20.0.0/16');
    assert.deepEqual(locals.private_subnets, { a: '10.20.8.0/21', b: '10.20.16.0/21' });
    const subnet = resources.find(({ address }: { address: string }) => address === 'aws_subnet.private["a"]');
    assert.deepEqual(
      { file: subnet.file, line: subnet.line, cidr: subnet.values.cidr_block },
      { file: `${cloud}/main.tf`, line: 31, cidr: '10.20.8.0/21' },
    );
    assert.deepEqual(json('evaluate', cloud, '--expression', 'cidrsubnet("10.0.0.0/16", 8, 2)'), { value: '10.0.2.0/24' });
    const [good, bad] = json('evaluate', cloud, '--expressions', write('list.json', '["1 + 2", "cidrsubnet(\\"x\\", 8, 2)"]'));
    assert.deepEqual(good, { value: 3 });
    assert.equal(typeof bad.error, 'string');
  });

  it('rules', () => {
    const { version, rules } = json('rules', '--format', 'json');
    assert.equal(version, 1);
    for (const rule of rules) assert.deepEqual(Object.keys(rule).sort(), ['fixable', 'id', 'references', 'severity', 'summary']);
  });
});

describe('command line: exit codes and messages', function () {
  this.timeout(30_000);
  after(removeFolders);

  it('0 where nothing is found, 1 at findings', () => {
    assert.equal(bestpath('check', write('quiet.ios', quiet)).code, 0);
    assert.equal(bestpath('check', write('faulty.ios', faulty)).code, 1);
    assert.equal(bestpath('check', write('faulty.ios', faulty), '--fail-on', 'never').code, 0);
  });

  const mistakes: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a path that does not exist', ['check', 'no/such/path'], /no\/such\/path: no such file or folder/],
    ['an unknown format', ['check', '.', '--format', 'csv'], /Allowed choices are pretty, concise, json/],
    ['an unknown command', ['frobnicate'], /unknown command/],
    ['no path', ['check'], /missing required argument/],
    ['an unknown router', ['rib', isp, '--router', 'r99'], /no router r99; there are orchard, pe1/],
    ['no prefix', ['rib', isp, '--prefix', '192.0.2'], /--prefix 192\.0\.2: /],
    ['no prefix of a way', ['trace', isp, '--device', 'pe3', '--prefix', '192.0.2'], /--prefix 192\.0\.2: /],
    ['no device of a way', ['trace', isp, '--device', 'r99', '--prefix', '192.0.2.0/24'], /no device r99; there are orchard, pe1/],
    [
      'no VRF of a way',
      ['trace', isp, '--device', 'pe3', '--vrf', 'RED', '--prefix', '192.0.2.0/24'],
      /pe3 runs no BGP in VRF RED; it does in default/,
    ],
    [
      'no neighbor of a way',
      ['trace', isp, '--device', 'pe3', '--from', 'r99', '--prefix', '192.0.2.0/24'],
      /pe3 has no neighbor r99; it has 10\.255\.0\.1, /,
    ],
    ['several networks', ['rib', 'examples'], /holds several networks, give one of them: examples\/dual-homed-edge/],
    ['nothing to read', ['rib', 'docs/images'], /no configuration of a known vendor/],
    ['an unknown rule', ['explain', 'no/rule'], /no rule no\/rule/],
    ['a module that is no folder', ['evaluate', 'package.json'], /no such folder/],
    ['a folder without a module', ['evaluate', 'docs/images'], /no Terraform files/],
    [
      'a file of another network',
      ['whatif', isp, '--without', 'pe1.cfg:3'],
      /pe1\.cfg is no configuration of this network; there are examples/,
    ],
    ['no number of threads', ['sweep', isp, '--threads', 'many'], /--threads many: expected a number from 1 on/],
    ['no list of expressions', ['evaluate', cloud, '--expressions', 'package.json'], /must hold a JSON array/],
  ];
  for (const [what, args, message] of mistakes) {
    it(`2 for ${what}`, () => {
      const { code, out, err } = bestpath(...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, message);
      assert.doesNotMatch(err, /internal error|\bat .*\.ts/);
    });
  }

  it('mistakes in bestpath.json are named with their place', () => {
    const file = write('r1.ios', quiet, ['bestpath.json', '{\n  "rules": { "bgp/no-such-rule": "off" },\n  "colour": 1\n}\n']);
    const { code, err } = bestpath('check', path.dirname(file));
    assert.equal(code, 2);
    assert.match(err, /bestpath\.json:2:14: "rules" names no rule: bgp\/no-such-rule/);
    assert.match(err, /bestpath\.json:3:3: "colour" is no setting; known are documentationIsPublic/);
  });

  it('files that bestpath.json names and that are not there are told where it names them, a text that breaks off once', () => {
    const settings = ['bestpath.json', '{\n  "plans": { "cloud": "plan.json" },\n  "vrps": "none.json"'] as const;
    const { code, err } = bestpath('check', path.dirname(write('r1.ios', quiet, settings)));
    assert.equal(code, 2);
    const lines = err.trimEnd().split('\n');
    assert.deepEqual(
      lines.map(line => line.replace(/^.*bestpath\.json:/, '').replace(/\S+(?=\/)/, '')),
      [
        '3:22: is not valid JSON: close brace expected',
        '3:11: "vrps": /none.json does not exist or could not be read',
        '2:23: "plans": /plan.json does not exist or could not be read',
        'bestpath: mend the settings first',
      ],
    );
  });

  it('a folder with nothing to check, and a file that is no text, are told', () => {
    const nothing = bestpath('check', 'docs/images');
    assert.match(nothing.err, /there is no router configuration and no Terraform to check/);
    assert.doesNotMatch(nothing.out, /100 %/);
    const { err } = bestpath('check', write('binary.cfg', 'a\0b'));
    assert.match(err, /binary\.cfg: the file is not text/);
  });

  it('references say when there is nothing to say', () => {
    assert.equal(bestpath('references', isp).out, 'Every name is defined and used.\n');
  });

  it('trace of a policy takes the payloads of the folder', () => {
    const { out } = bestpath(
      'trace',
      isp,
      '--device',
      'pe1',
      '--policy',
      'TRANSIT-IN',
      '--prefix',
      '203.0.113.0/24',
      '--as-path',
      '64496 64499',
    );
    assert.match(out, /✓ TRANSIT-IN 30: origin validation is invalid\s+\(.*pe1\.cfg:111\)/);
    assert.match(out, /rejected by TRANSIT-IN 30/);
  });

  it('bestpath.json sets severities', () => {
    const file = write('faulty.ios', faulty, ['bestpath.json', '{ "rules": { "references/undefined-reference": "info" } } // softer\n']);
    const { code, out } = bestpath('check', path.dirname(file), '--format', 'concise');
    assert.equal(code, 0);
    assert.match(out, /info references\/undefined-reference/);
  });

  it('silenced findings appear only when asked for, and never fail', () => {
    const file = write(
      'silenced.ios',
      faulty.replace(' ip access', ' ! bestpath-ignore references/undefined-reference: later\n ip access'),
    );
    assert.deepEqual(json('check', file, '--format', 'json').findings, []);
    const { code, out } = bestpath('check', file, '--format', 'json', '--show-suppressed');
    const { findings } = JSON.parse(out);
    assert.deepEqual({ code, suppressed: findings[0].suppressed }, { code: 0, suppressed: 'later' });
  });
});
