/** Editors open what was read from disk: a text that is read as it is leaves its network and all that is known of it. */
import assert from 'node:assert/strict';
import { drain } from '../../../server/src/model/drain.ts';
import { Workspace } from '../../../server/src/workspace.ts';

const text = 'hostname edge1\nrouter bgp 64500\n neighbor 192.0.2.1 remote-as 64496\n';
const edited = 'hostname edge1\nrouter bgp 64500\n neighbor 192.0.2.1 remote-as 64497\n';

/** With a simulation of its network. */
function simulated(file: string, content: string): Workspace {
  const workspace = new Workspace(['net']);
  workspace.set(file, content);
  drain(workspace.simulate('net'));
  return workspace;
}

describe('a text that a file has already', () => {
  it('changes nothing when it is set again', () => {
    const workspace = simulated('net/edge1.ios', text);
    workspace.set('net/edge1.ios', text, 'ios');
    assert.ok(workspace.simulation('net'));
  });

  it('is read again where another system is meant', () => {
    const workspace = simulated('net/edge1.ios', text);
    workspace.set('net/edge1.ios', text, 'eos');
    assert.equal(workspace.get('net/edge1.ios')?.vendor, 'eos');
    assert.equal(workspace.simulation('net'), undefined);
  });

  it('is compared as edits have left it', () => {
    const workspace = simulated('net/edge1.ios', text);
    workspace.change('net/edge1.ios', 2, 2, `${edited.split('\n')[2]}\n`);
    drain(workspace.simulate('net'));
    workspace.set('net/edge1.ios', edited, 'ios');
    assert.ok(workspace.simulation('net'), 'the same as edited');
    workspace.set('net/edge1.ios', text, 'ios');
    assert.equal(workspace.simulation('net'), undefined);
    assert.equal(workspace.network('net').devices[0]?.bgp.get('default')?.peers.get('192.0.2.1')?.remoteAs?.value, 64496);
  });

  it('counts as given once somebody says whose it is', () => {
    const shared = 'hostname edge1\ninterface Ethernet1\n ip address 192.0.2.1 255.255.255.0\n';
    const workspace = simulated('net/edge1.cfg', shared);
    const { vendor, guessed } = workspace.get('net/edge1.cfg')!;
    assert.equal(guessed, true);
    workspace.set('net/edge1.cfg', shared, vendor!);
    assert.notEqual(workspace.get('net/edge1.cfg')?.guessed, true);
  });

  it('of a Terraform module changes nothing', () => {
    const workspace = new Workspace(['net']);
    workspace.set('net/main.tf', 'locals { a = 1 }\n');
    const network = workspace.network('net');
    workspace.set('net/main.tf', 'locals { a = 1 }\n');
    assert.equal(workspace.network('net'), network);
    workspace.set('net/main.tf', 'locals { a = 2 }\n');
    assert.notEqual(workspace.network('net'), network);
  });
});
