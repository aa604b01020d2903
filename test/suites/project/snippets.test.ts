/** Snippets are model configurations: every line is known, and a device that holds one has no finding of weight. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'mocha';
import { bogonAsns } from '../../../server/src/data/bogon-asns.ts';
import { compileCiscoPattern, test as matchesText } from '../../../server/src/net/pattern.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { lineStates } from '../../../server/src/notation/reading.ts';
import { vendors } from '../../../server/src/vendors/index.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { describeFinding, findingsOf } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** What engineers type most; a language without a task has none of that kind. */
const tasks = ['ebgp', 'ebgp6', 'rpki', 'prefix-list', 'rr-client', 'ospf', 'vrf', 'evpn-vni', 'urpf', 'copp', 'baseline'];
const missing: Readonly<Record<string, readonly string[]>> = { frr: ['urpf', 'copp', 'baseline'] };

/** A device that snippets are put into. */
const devices: Readonly<Record<string, string>> = {
  'cisco-ios': 'hostname edge1\ninterface Loopback0\n ip address 192.0.2.250 255.255.255.255\n!\n',
  'cisco-iosxr':
    'hostname edge1\ninterface Loopback0\n ipv4 address 192.0.2.250 255.255.255.255\n!\ninterface GigabitEthernet0/0/0/0\n ipv4 address 10.0.0.1 255.255.255.252\n!\n',
  'cisco-nxos': 'hostname edge1\nfeature bgp\ninterface loopback0\n  ip address 192.0.2.250/32\n',
  'arista-eos': 'hostname edge1\nip routing\ninterface Loopback0\n   ip address 192.0.2.250/32\n!\n',
  frr: 'hostname edge1\ninterface lo\n ip address 192.0.2.250/32\nexit\n',
  junos:
    'system {\n    host-name edge1;\n}\ninterfaces {\n    ge-0/0/0 {\n        unit 0 {\n            family inet {\n                address 10.0.0.1/30;\n            }\n        }\n    }\n    ge-0/0/1 {\n        unit 0 {\n            family inet {\n                address 10.0.0.5/30;\n            }\n        }\n    }\n    lo0 {\n        unit 0 {\n            family inet {\n                address 192.0.2.250/32;\n            }\n        }\n    }\n}\n',
};

const snippetsOf = (languageId: string) => JSON.parse(readFileSync(`snippets/${languageId}.json`, 'utf8')) as Record<string, Snippet>;

/** A snippet as it stands in the file at first: each place with its own text, or the first of its choices. */
function filledIn(body: readonly string[]): string {
  const texts = new Map<string, string>();
  return body
    .join('\n')
    .replaceAll(/\$\{(\d+)(?::([^{}]*)|\|([^,|]*)[^}]*)\}/g, (_, number: string, text = '', choice = '') => {
      texts.set(number, text + choice);
      return text + choice;
    })
    .replaceAll(/\$(\d+)/g, (_, number: string) => texts.get(number) ?? '');
}

function unknownLines(text: string, languageId: string): string[] {
  const vendor = vendors.find(each => each.languageId === languageId)!;
  const { sections } = new ConfigText('snippet', text, vendor.language);
  const states = sections.flatMap(({ reading }) => [...reading.states]);
  return text.split('\n').filter((_, i) => states[i] === lineStates.unknown);
}

function weighty(text: string, languageId: string): string[] {
  const workspace = new Workspace();
  workspace.set('edge1', text, vendors.find(each => each.languageId === languageId)!.id);
  return findingsOf(workspace)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(describeFinding);
}

describe('snippets', () => {
  before(withParsers);
  for (const file of readdirSync('snippets').filter(name => name !== 'terraform.json')) {
    const languageId = file.replace('.json', '');
    const snippets = snippetsOf(languageId);

    it(`${languageId}: there is one for each task`, () => {
      const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
      assert.deepEqual(
        prefixes,
        tasks.filter(task => !missing[languageId]?.includes(task)),
      );
    });

    for (const [title, { body }] of Object.entries(snippets)) {
      const text = `${devices[languageId]}${filledIn(body)}\n`;
      it(`${languageId}: every line of "${title}" is known`, () => assert.deepEqual(unknownLines(text, languageId), []));
      it(`${languageId}: "${title}" in a device gives no finding of weight`, () => assert.deepEqual(weighty(text, languageId), []));
      it(`${languageId}: every place of "${title}" has a text of its own`, () =>
        assert.ok(!/\$|undefined/.test(text.replaceAll(/[.$]\*|\$\)/g, ''))));
    }
  }

  it('expressions for AS numbers match those that must not appear, and no others', () => {
    const { body } = Object.values(snippetsOf('cisco-ios')).find(({ prefix }) => prefix === 'ebgp')!;
    const patterns = body
      .flatMap(line => /^ip as-path access-list \S+ permit (.*)$/.exec(line)?.[1] ?? [])
      .map(text => compileCiscoPattern(text));
    const refused = (asn: number) => patterns.some(pattern => pattern.ok && matchesText(pattern.value, `3356 ${asn} 174`));
    const wanted = (asn: number) => bogonAsns.entries.some(({ low, high }) => asn >= low && asn <= high);
    const edges = bogonAsns.entries.flatMap(({ low, high }) => [low - 1, low, low + 1, high - 1, high, high + 1]);
    const spread = Array.from({ length: 4000 }, (_, i) => i * 1_073_741 + (i % 7));
    for (const asn of [...edges, ...spread]) if (asn >= 0 && asn <= 4294967295) assert.equal(refused(asn), wanted(asn), String(asn));
  });
});
