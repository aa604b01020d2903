/** The decision processes of the standard and of other software on the vectors of MED and of weight. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Decision } from '../../../server/src/model/defaults.ts';
import { parsePrefix } from '../../../server/src/net/prefix.ts';
import { emptyAttributes } from '../../../server/src/routing/attributes.ts';
import { otherProfiles } from '../../../server/src/routing/decision/profiles.ts';
import type { DecisionRules } from '../../../server/src/routing/decision/rules.ts';
import { choose } from '../../../server/src/routing/decision/select.ts';
import type { Candidate } from '../../../server/src/routing/path.ts';
import type { Session } from '../../../server/src/routing/sessions/session.ts';

const address = (last: number) => ({ family: 4 as const, w0: 0xc000_0200 + last, w1: 0, w2: 0, w3: 0 });
const parsed = parsePrefix('203.0.113.0/24');
const prefix = parsed.ok ? parsed.value : undefined;

function rulesOf({ steps, deterministicMed }: Decision): DecisionRules {
  const off = {
    preference: 170,
    alwaysCompareMed: false,
    medMissingAsWorst: false,
    medConfed: false,
    ageNeedsOtherRouter: false,
    countsConfederation: false,
  };
  return {
    steps,
    deterministicMed: deterministicMed.value,
    ...off,
    localPreference: 100,
    multipathRelax: false,
    aigpMissing: 'loses',
    confederation: false,
    routerId: address(99),
  };
}

/** A path from an external neighbor whose identifier and address end in `last`. */
function path(last: number, asn: number, { med = 0, weight = 0, metric = 0 } = {}): Candidate {
  const session = { kind: 'external', remoteAs: asn, name: String(last), remoteAddress: address(last), families: new Map() };
  const attributes = { ...emptyAttributes, med, weight, originatorId: address(last), asPath: [{ type: 'sequence' as const, asns: [asn] }] };
  return {
    path: { prefix: prefix!, source: 'learned', session: session as unknown as Session, attributes },
    valid: true,
    metric,
    nextHops: [],
  };
}

const winnerOf = (profile: Decision, paths: readonly Candidate[]) => choose(paths, rulesOf(profile)).best?.path.session?.name;

describe('profiles of other software', () => {
  const three = [path(1, 64501, { med: 200 }), path(2, 64502, { med: 50 }), path(3, 64501, { med: 100 })];

  it('eliminate by MED inside an AS whatever the order of arrival', () => {
    for (const profile of [otherProfiles.rfc4271, otherProfiles.openbgpd, otherProfiles.sros])
      for (const order of [three, [...three].reverse(), [three[1]!, three[2]!, three[0]!]]) assert.equal(winnerOf(profile, order), '2');
  });

  it('leave it open where pairs are compared', () => {
    const { best, tied, tie } = choose(three, rulesOf(otherProfiles.bird));
    assert.deepEqual([best, tied.length, tie], [undefined, 3, 'order']);
  });

  it('look at weight only where there is such a step, and at the metric to the next hop likewise', () => {
    const two = [path(1, 64501, { metric: 5 }), path(2, 64502, { weight: 100, metric: 9 })];
    assert.equal(winnerOf(otherProfiles.rfc4271, two), '1');
    assert.equal(winnerOf(otherProfiles.openbgpd, two), '2');
  });
});
