/** Lines of FRR about what is exchanged with a neighbor in a family. */
import { siteOf } from '../../net/community.ts';
import { family, familySwitch, type PeerLine } from '../ios/bgp-peer.ts';
import { commonPolicyLines } from '../ios/bgp-policy.ts';
import { keptPeer } from './kept.ts';

/** Without a word it is about standard communities; `both` leaves large ones alone. */
const kinds = {
  standard: ['standard'],
  extended: ['extended'],
  large: ['large'],
  both: ['standard', 'extended'],
  all: ['standard', 'extended', 'large'],
} as const;

const attributes: readonly PeerLine[] = [
  familySwitch(
    'send-community [ <which:both|all|extended|standard|large> ]',
    'Sends communities to the neighbor; all kinds are sent unless switched off.',
    (settings, { which }, { no }) => {
      for (const kind of kinds[which?.value ?? 'standard']) settings.sendCommunity = { ...settings.sendCommunity, [kind]: !no };
    },
  ),
  ...keptPeer('Sends the RPKI state as an extended community (RFC 8097).', 'send-community extended rpki'),
  familySwitch('aigp', 'Exchanges the accumulated IGP metric (RFC 7311); on inside the AS.', (settings, _, { no }) => {
    settings.aigp = !no;
  }),
  family('allowas-in origin', 'Accepts paths that the own AS originated.', settings => {
    settings.allowAsIn = 'origin';
  }),
  familySwitch(
    'remove-private-AS [<all:all>] [<replace:replace-AS>]',
    'Takes private ASes out of paths that are sent.',
    (settings, { all, replace }, { no }) => {
      settings.removePrivateAs = no ? undefined : { all: !!all, replace: !!replace };
    },
  ),
  family(
    'attribute-unchanged { <asPath:as-path> | <nextHop:next-hop> | <med:med> }',
    'Sends these attributes as they were received, or all three when none is named.',
    (settings, { asPath, nextHop, med }) => {
      const all = !asPath && !nextHop && !med;
      settings.attributeUnchanged = { asPath: all || !!asPath, nextHop: all || !!nextHop, med: all || !!med };
    },
  ),
  ...keptPeer('Keeps link-local next hops of routes to the neighbor.', 'nexthop-local unchanged'),
  family('soo ~ <site:word>', 'Marks routes with a site of origin, so that they do not come back to the site.', (settings, { site }) => {
    settings.siteOfOrigin = siteOf(site.value);
  }),
];

const limit = 'maximum-prefix ~ <limit:1-4294967295> [<threshold:1-100>]';

const amounts: readonly PeerLine[] = [
  family(
    `${limit} [<warning:warning-only>] [force]`,
    'Closes the session when more prefixes arrive, or only warns; force counts rejected ones too.',
    (settings, { limit: most, warning }, { place }) => {
      settings.maximumPrefix = { limit: most.value, warningOnly: !!warning, place };
    },
    'Any number of prefixes is accepted.',
  ),
  family(
    `${limit} restart <minutes:1-65535> [force]`,
    'Closes the session when more prefixes arrive and opens it again later.',
    (settings, { limit: most }, { place }) => {
      settings.maximumPrefix = { limit: most.value, warningOnly: false, place };
    },
  ),
  family('maximum-prefix-out ~ <limit:1-4294967295>', 'Sends at most so many prefixes.', (settings, { limit: most }, { place }) => {
    settings.maximumPrefixOut = { limit: most.value, place };
  }),
];

const paths: readonly PeerLine[] = [
  familySwitch('addpath-tx-all-paths', 'Sends all paths of a prefix (RFC 7911).', (settings, _, { no }) => {
    settings.additionalPaths = { ...settings.additionalPaths, send: no ? false : 'all' };
  }),
  familySwitch('addpath-tx-best-selected ~ <paths:1-6>', 'Sends the best paths of a prefix (RFC 7911).', (settings, _, { no }) => {
    settings.additionalPaths = { ...settings.additionalPaths, send: no ? false : 'selected' };
  }),
  familySwitch('addpath-tx-bestpath-per-AS', 'Sends the best path of every neighbor AS (RFC 7911).', (settings, _, { no }) => {
    settings.additionalPaths = { ...settings.additionalPaths, send: no ? false : 'per-as' };
  }),
  familySwitch('disable-addpath-rx', 'Takes only one path of a prefix.', (settings, _, { no }) => {
    settings.additionalPaths = { ...settings.additionalPaths, receive: no };
  }),
  ...keptPeer('Takes only so many paths of a prefix.', 'addpath-rx-paths-limit ~ <paths:1-65535>'),
  ...keptPeer('Accepts own routes that a reflector sent back (RFC 7611).', 'accept-own'),
];

export const policyLines: readonly PeerLine[] = [...commonPolicyLines, ...attributes, ...amounts, ...paths];
