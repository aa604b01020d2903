/** Files that a name or settings give a role, in every order in which they may be read. */
import assert from 'node:assert/strict';
import { Workspace } from '../../../server/src/workspace.ts';

const settings = '{ "vrps": "rov.csv", "announcements": [{ "file": "heard.json" }], "plans": { "cloud": "plan.json" } }';
const payloads = 'ASN,IP Prefix,Max Length,Trust Anchor\nAS64496,192.0.2.0/24,24,example\n';
const router = 'hostname edge1\nrouter bgp 64500\n neighbor 192.0.2.1 remote-as 64496\n';

/** Files in the order in which they are read; those that settings name are read again where they were not taken for that. */
function read(files: readonly (readonly [string, string])[]): Workspace {
  const workspace = new Workspace();
  for (const [file, text] of files) workspace.set(file, text);
  for (const root of workspace.roots())
    for (const file of workspace.namedFilesOf(root)) {
      const text = files.find(([name]) => name === file)?.[1];
      if (text !== undefined && !workspace.isRead(file)) workspace.set(file, text);
    }
  return workspace;
}

const vrpsOf = (workspace: Workspace) => workspace.network('net').vrps?.map(({ asn }) => asn);

describe('files that settings name', () => {
  const files = [
    ['net/bestpath.json', settings],
    ['net/rov.csv', payloads],
    ['net/edge1.cfg', router],
  ] as const;

  for (const order of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 2, 0],
    [2, 0, 1],
  ])
    it(`payloads in the order ${order.map(i => files[i]![0]).join(', ')}`, () => {
      assert.deepEqual(vrpsOf(read(order.map(i => files[i]!))), [64496]);
    });

  it('have a role by settings or by name, and lose it with the settings', () => {
    const workspace = read(files);
    const roles = ['net/rov.csv', 'net/heard.json', 'net/plan.json', 'net/bestpath.json', 'net/vrps.json', 'net/edge1.cfg'];
    const before = ['payloads', 'announcements', 'plan', 'settings', 'payloads', undefined];
    assert.deepEqual(
      roles.map(file => workspace.roleOf(file)),
      before,
    );
    assert.ok(workspace.isRead('net/rov.csv') && !workspace.isRead('net/heard.json'));
    workspace.remove('net/bestpath.json');
    assert.deepEqual([workspace.roleOf('net/rov.csv'), workspace.roleOf('net/heard.json')], [undefined, undefined]);
    assert.equal(workspace.isRead('net/rov.csv'), false);
    assert.equal(vrpsOf(workspace), undefined);
  });

  it('are read when they are larger than a configuration may be', () => {
    const large = payloads + '# comment\n'.repeat(2_100_000);
    assert.deepEqual(vrpsOf(read([files[0], ['net/rov.csv', large], files[2]])), [64496]);
    assert.match(new Workspace().set('edge1.cfg', large).refused ?? '', /are not read/);
  });
});
