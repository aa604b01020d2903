/** The editor's settings, read with care: anybody may write anything there. */
import type { Settings } from '../protocol.ts';
import { type Severity, severities } from '../rules/rule.ts';

export const defaultSettings: Settings = {
  rules: {},
  documentationIsPublic: false,
  inlayHints: { enabled: true },
  codeLens: { enabled: false },
  rpki: { vrps: '' },
};

/** What is missing or of another type has its default. */
export function readSettings(value: unknown): Settings {
  const given = recordOf(value);
  return {
    rules: Object.fromEntries(
      Object.entries(recordOf(given.rules)).filter((entry): entry is [string, Severity | 'off'] => isSeverity(entry[1])),
    ),
    documentationIsPublic: given.documentationIsPublic === true,
    inlayHints: { enabled: recordOf(given.inlayHints).enabled !== false },
    codeLens: { enabled: recordOf(given.codeLens).enabled === true },
    rpki: { vrps: textOf(recordOf(given.rpki).vrps) },
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some(severity => severity === value);
}
