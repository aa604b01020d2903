/** `default-originate`: a default route made for one neighbor, whether or not this router has one. */
import type { PeerFamily } from '../../model/bgp.ts';
import type { Prefix } from '../../net/prefix.ts';
import { prefixOf } from '../../net/prefix.ts';
import { type Attributes, emptyAttributes } from '../attributes.ts';
import type { Path } from '../path.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import { isExternal, type Session } from '../sessions/session.ts';
import { ownAddress } from './outgoing-next-hop.ts';
import { sentPath } from './outgoing-path.ts';
import type { Table } from './table.ts';

export function defaultPrefix({ family }: Pick<Table, 'family'>): Prefix {
  return prefixOf({ family, w0: 0, w1: 0, w2: 0, w3: 0 }, 0);
}

/** What the neighbor gets; undefined when the policy of the statement accepts no route of the table. Policies of the way out do not apply. */
export function originatedDefault(table: Table, session: Session, settings: PeerFamily): Attributes | undefined {
  const { defaultOriginate } = settings;
  if (!defaultOriginate) return undefined;
  const start: Attributes = { ...emptyAttributes, localPreference: table.rules.localPreference };
  const decided = defaultOriginate.policy ? firstAccepted(table, start, settings) : start;
  if (!decided) return undefined;
  return {
    ...decided,
    weight: 0,
    nextHop: decided.nextHopSet ? decided.nextHop : ownAddress(table, session),
    nextHopSet: undefined,
    localPreference: isExternal(session) ? undefined : decided.localPreference,
    asPath: sentPath(decided.asPath, session, settings),
  };
}

/** The policy's changes to the default route for the first route of the table that it accepts. */
function firstAccepted(table: Table, start: Attributes, { defaultOriginate }: PeerFamily): Attributes | undefined {
  const { device } = table.speaker;
  for (const { candidates } of table.selected.values()) {
    for (const { path } of candidates) {
      const result = evaluatePolicies([defaultOriginate!.policy!], inputOf(table, path, path.attributes), false);
      if (result.verdict !== 'accept') continue;
      return evaluatePolicies([defaultOriginate!.policy!], { ...inputOf(table, path, start), device }, false).attributes;
    }
  }
  return undefined;
}

function inputOf(table: Table, { prefix }: Path, attributes: Attributes) {
  return {
    device: table.speaker.device,
    prefix,
    attributes,
    protocol: 'bgp',
    direction: 'local' as const,
    localPreference: table.rules.localPreference,
  };
}
