/** What code actions write: each ends its finding and brings none of its weight, wherever the text that it changes stands. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { type CodeAction, quickFixes } from '../../../server/src/features/code-actions.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { type Finding, severities } from '../../../server/src/rules/rule.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import type { Workspace } from '../../../server/src/workspace.ts';
import { applyEdits, findingsOf, openFiles } from '../../support/check.ts';
import { fixed } from '../../support/fixes.ts';
import { type FixtureFile, parseFixture } from '../../support/fixture.ts';
import { withParsers } from '../../support/parsers.ts';

const label = ({ severity, rule, message }: Finding) => `${severity} ${rule.id}: ${message}`;

/** How often each finding stands in the files. */
function counted(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(label(finding), (counts.get(label(finding)) ?? 0) + 1);
  return counts;
}

/** Actions that change the text, for one finding. */
function actionsFor(workspace: Workspace, files: readonly FixtureFile[], finding: Finding, findings: readonly Finding[]): CodeAction[] {
  const { file } = finding.place.at;
  const text = files.find(({ name }) => `fixture/${name}` === file)?.text;
  const view = workspace.view(file) ?? { file, text, findings };
  const found = quickFixes({ ...view, findings }, rangeOf(finding.place));
  return found.filter(action => action.finding === finding && action.edits.length > 0);
}

/** Faults of all actions, as lines. A value that only an unused one used is unused now. */
function faultsOf(files: readonly FixtureFile[]): string[] {
  const workspace = openFiles(files);
  const findings = findingsOf(workspace);
  const then = counted(findings);
  return findings.flatMap(finding =>
    actionsFor(workspace, files, finding, findings).flatMap(({ title, edits }) => {
      const after = findingsOf(openFiles(applyEdits(files, edits)));
      const now = counted(after);
      const isLeft = now.get(label(finding)) === then.get(label(finding));
      const isHeavy = ({ severity }: Finding) => severities.indexOf(severity) <= severities.indexOf(finding.severity);
      const added = after.filter(
        each => isHeavy(each) && each.rule !== finding.rule && now.get(label(each))! > (then.get(label(each)) ?? 0),
      );
      return [...(isLeft ? [`${title}: does not end ${label(finding)}`] : []), ...added.map(each => `${title}: brings ${label(each)}`)];
    }),
  );
}

describe('code actions', () => {
  before(withParsers);

  describe('end their finding and bring no other', () => {
    for (const { id, examples } of rules)
      it(id, () => {
        for (const { bad } of examples) assert.deepEqual(faultsOf(parseFixture(bad).files), []);
      });
    const folder = path.join(import.meta.dirname, '../../fixtures/rules');
    for (const name of readdirSync(folder))
      it(name, () => assert.deepEqual(faultsOf(parseFixture(readFileSync(path.join(folder, name), 'utf8')).files), []));
  });

  describe('a comment that silences nothing goes alone', () => {
    const comment = 'bestpath-ignore references/undefined-reference: left over';
    const cases: readonly (readonly [name: string, before: string, after: string])[] = [
      ['main.tf', `locals {\n  a = 1 # ${comment}\n}\n`, 'locals {\n  a = 1\n}\n'],
      ['main.tf', `locals {\n  /* ${comment} */ a = 1\n}\n`, 'locals {\n  a = 1\n}\n'],
      ['main.tf', `locals {\n  /* one\n  ${comment}\n  three */\n  a = 1\n}\n`, 'locals {\n  a = 1\n}\n'],
      ['r.junos', `system {\n    host-name r; /* ${comment} */\n}\n`, 'system {\n    host-name r;\n}\n'],
      ['r.junos', `system {\n    host-name r;\n} # ${comment}\n`, 'system {\n    host-name r;\n}\n'],
      ['r.junos', `system {\n    /* ${comment}\n     * two */\n    host-name r;\n}\n`, 'system {\n    host-name r;\n}\n'],
      ['r.ios', `hostname r\n! ${comment}\ninterface Loopback0\n`, 'hostname r\ninterface Loopback0\n'],
    ];
    for (const [name, before, after] of cases)
      it(JSON.stringify(before), () =>
        assert.deepEqual(fixed('suppressions/unused', `\n-- ${name} --\n${before}`), { 'Remove the comment': after }),
      );
  });

  it('no comment goes into a file of values, where none is read', () => {
    const { files } = parseFixture(`
-- main.tf --
variable "cidr" {}
resource "aws_vpc" "main" {
  cidr_block = var.cidr
}
-- terraform.tfvars --
cidr = "10.0.0.1/16"
`);
    const workspace = openFiles(files);
    const findings = findingsOf(workspace).filter(({ place }) => place.at.file.endsWith('.tfvars'));
    assert.deepEqual(
      findings.map(finding => [finding.rule.id, actionsFor(workspace, files, finding, findings)]),
      [['terraform/host-bits-set', []]],
    );
  });

  it('no comment goes into a heredoc', () => {
    const { files } = parseFixture(`
-- main.tf --
output "text" {
  value = <<-EOT
    first
    \${var.nothing}
  EOT
}
output "other" {
  value = [var.nothing, var.something]
}
variable "something" {}
`);
    const workspace = openFiles(files);
    const findings = findingsOf(workspace).filter(({ rule }) => rule.id === 'terraform/undefined-reference');
    const titles = findings.map(finding => actionsFor(workspace, files, finding, findings).map(({ title }) => title));
    assert.deepEqual(titles, [[], ['Ignore terraform/undefined-reference here']]);
  });

  describe('a definition goes in front of the whole process that names it in a VRF', () => {
    const texts = {
      ios: 'router bgp 64500\n address-family ipv4 vrf RED\n  neighbor 192.0.2.1 remote-as 64511\n  neighbor 192.0.2.1 route-map MISSING in\n',
      eos: 'router bgp 64500\n   vrf RED\n      neighbor 192.0.2.1 remote-as 64511\n      neighbor 192.0.2.1 route-map MISSING in\n',
      nxos: 'router bgp 64500\n  vrf RED\n    neighbor 192.0.2.1\n      remote-as 64511\n      address-family ipv4 unicast\n        route-map MISSING in\n',
      iosxr:
        'router bgp 64500\n vrf RED\n  neighbor 192.0.2.1\n   remote-as 64511\n   address-family ipv4 unicast\n    route-policy MISSING in\n',
      frr: 'router bgp 64500 vrf RED\n neighbor 192.0.2.1 remote-as 64511\n address-family ipv4 unicast\n  neighbor 192.0.2.1 route-map MISSING in\n',
    };
    for (const [vendor, lines] of Object.entries(texts))
      it(vendor, () => {
        const answers = Object.values(fixed('references/undefined-reference', `\n-- edge1.${vendor} --\nhostname edge1\n${lines}`));
        assert.ok(answers.length > 0);
        for (const text of answers) {
          assert.match(text, /^hostname edge1\nroute-(?:map|policy) MISSING/);
          assert.ok(text.trimEnd().endsWith(lines.trimEnd()), text);
        }
      });
  });

  it('a definition goes in front of the whole policy that needs it', () => {
    const answer = fixed(
      'references/undefined-reference',
      `
-- edge1.iosxr --
hostname edge1
route-policy FROM-PEER
  if destination in PEER-NETS then
    pass
  endif
end-policy
router bgp 64500
 neighbor 192.0.2.1
  remote-as 64501
  address-family ipv4 unicast
   route-policy FROM-PEER in
`,
    );
    const texts = Object.values(answer);
    assert.ok(texts.length > 0);
    for (const text of texts)
      assert.match(text, /^hostname edge1\nprefix-set PEER-NETS\n(?:.*\n)*?end-set\n!\nroute-policy FROM-PEER\n {2}if destination/);
  });
});
