// Snippets of the router languages: what engineers type most, in one file for each language.
import path from 'node:path';
import { root } from './run.mjs';
import { eos } from './snippets/eos.mjs';
import { frr } from './snippets/frr.mjs';
import { ios } from './snippets/ios.mjs';
import { iosxr } from './snippets/iosxr.mjs';
import { junos } from './snippets/junos.mjs';
import { nxos } from './snippets/nxos.mjs';

const languages = { 'cisco-ios': ios, 'cisco-iosxr': iosxr, 'cisco-nxos': nxos, 'arista-eos': eos, junos, frr };

/** Path → text of every file of snippets. */
export function snippetFiles() {
  return new Map(
    Object.entries(languages).map(([id, snippets]) => [path.join(root, `snippets/${id}.json`), `${JSON.stringify(snippets, null, 1)}\n`]),
  );
}
