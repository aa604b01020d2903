/** Terraform itself as a judge, where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Expressions of one process: each costs half a second, whatever it is asked. */
const batch = 250;

/**
 * @returns what `terraform console` says the expressions are, as JSON; undefined for one whose value it does not know.
 * @throws when terraform is not installed.
 */
export function askTerraform(expressions: readonly string[]): unknown[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'terraform-'));
  const settings = path.join(folder, 'empty.tfrc');
  writeFileSync(settings, '');
  const ask = (part: readonly string[]): unknown[] => {
    const run = spawnSync('terraform', ['console'], {
      cwd: folder,
      input: `jsonencode([${part.join(', ')}])\n`,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, TF_CLI_CONFIG_FILE: settings },
    });
    if (run.error) throw run.error;
    try {
      return JSON.parse(JSON.parse(run.stdout) as string) as unknown[];
    } catch {
      // One that is not known makes the whole answer so.
      if (part.length === 1) return [undefined];
      const half = part.length >> 1;
      return [...ask(part.slice(0, half)), ...ask(part.slice(half))];
    }
  };
  try {
    return Array.from({ length: Math.ceil(expressions.length / batch) }, (_, nth) =>
      ask(expressions.slice(nth * batch, (nth + 1) * batch)),
    ).flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether terraform is installed. */
export function hasTerraform(): boolean {
  return spawnSync('terraform', ['version'], { encoding: 'utf8' }).error === undefined;
}
