/** A rule as a page of documentation: the same text for the command line, the editor and the web. */
import type { Example, Rule } from './rule.ts';

/** Markdown with summary, reason, examples and references. */
export function rulePage(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    rule.summary,
    `Severity: ${rule.severity}. ${scopes[rule.scope === 'network' ? 'network' : 'device']}`,
    '## Why',
    prose(rule.why),
    '## Examples',
    ...rule.examples.map(examplePart),
    '## How to silence it',
    `A comment on the line above or on the same line: \`! bestpath-ignore ${rule.id}: the reason\`, in the comment form of the language.`,
    ...(rule.references.length > 0 ? ['## References', rule.references.map(reference => `- ${reference}`).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const scopes = {
  device: 'It looks at each device by itself.',
  network: 'It looks at all devices of a network together.',
};

function examplePart({ why, bad, good }: Example): string {
  return [why, 'Avoid:', fenced(bad), 'Prefer:', fenced(good)].join('\n\n');
}

/** Marks become comments of the page: the carets stay, since they point. */
function fenced(text: string): string {
  return `\`\`\`\n${text.trim()}\n\`\`\``;
}

function prose(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .join(' ');
}

/** The table of all rules, for the overview. */
export function rulesTable(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, severity, summary }) => `| [${id}](docs/rules/${id}.md) | ${severity} | ${summary} |`);
  return ['| Rule | Severity | What it finds |', '| --- | --- | --- |', ...rows].join('\n');
}
