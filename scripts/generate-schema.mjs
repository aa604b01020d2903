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
      documentationIsPublic: {
        description:
          'Treat documentation prefixes (RFC 5737, RFC 3849) and AS numbers (RFC 5398) as ordinary public ones, for labs and examples.',
        type: 'boolean',
        default: false,
      },
      internetVrfs: { description: 'VRFs that carry the public table.', type: 'array', items: { type: 'string' }, default: [] },
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
