// The JSON schema of bestpath.json, with the ids of all rules.
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './run.mjs';

register();
const { rules } = await import('../server/src/rules/index.ts');
const { severities } = await import('../server/src/rules/rule.ts');

/** Path → text of the schema. */
export function schemaFiles() {
  return new Map([[path.join(root, 'syntaxes/bestpath.schema.json'), `${JSON.stringify(schema(), null, 1)}\n`]]);
}

function schema() {
  const severity = { enum: [...severities, 'off'] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Bestpath settings of a folder',
    description: 'All configurations and Terraform modules below the folder of this file form one network.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      announcements: announcements(),
      documentationIsPublic: {
        description:
          'Treat documentation prefixes (RFC 5737, RFC 3849) and AS numbers (RFC 5398) as ordinary public ones, for labs and examples.',
        type: 'boolean',
        default: false,
      },
      internetVrfs: { description: 'VRFs that carry the public table.', type: 'array', items: { type: 'string' }, default: [] },
      plans: {
        description: 'Files with the output of `terraform show -json`, by the folder of the root module; both relative to this folder.',
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      probe: {
        description:
          'Prefixes that every external neighbor without announcements of its own is assumed to announce, to see which exit wins.',
        type: 'array',
        items: { type: 'string' },
        default: [],
      },
      rules: {
        description: 'Severities of single rules.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map(({ id, summary }) => [id, { ...severity, description: summary }])),
      },
      vrps: {
        description: 'A file of validated ROA payloads (JSON, CSV or SLURM), relative to this folder.',
        type: 'string',
        default: 'vrps.json',
      },
    },
  };
}

function announcements() {
  const text = description => ({ description, type: 'string' });
  const number = description => ({ description, type: 'integer', minimum: 0, maximum: 4294967295 });
  const properties = {
    neighbor: text('Address of the neighbor that announces; a device outside of this network.'),
    device: text('Only this device of ours hears it; without it every one that has the neighbor.'),
    prefixes: { description: 'What it announces.', type: ['array', 'string'], items: { type: 'string' } },
    asPath: {
      description: 'AS path as it arrives, such as "64496 64511"; the AS of the neighbor alone without it.',
      type: ['string', 'array'],
      items: { type: 'integer' },
    },
    origin: { enum: ['igp', 'egp', 'incomplete'], default: 'igp' },
    nextHop: text('The neighbor itself without it.'),
    med: number('Multi-exit discriminator.'),
    localPreference: number('Counts on sessions inside the AS only.'),
    communities: { description: 'Such as 64496:1, 64496:1:2 or no-export.', type: 'array', items: { type: 'string' } },
    file: text(
      'Announcements of a file instead: output of show ip bgp or show route protocol bgp, its JSON, Batfish\u2019s external_bgp_announcements.json, or an MRT table dump.',
    ),
    peer: text('Of an MRT dump: only what this peer of the collector told.'),
  };
  return {
    description: 'What neighbors outside of this network announce. Every result that rests on it is marked as assumed.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties,
      oneOf: [{ required: ['prefixes', 'neighbor'] }, { required: ['file'] }],
    },
  };
}
