/** The command line: options, subcommands and exit codes (0 nothing found, 1 findings, 2 could not do its work). */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Severity, severities } from '../rules/rule.ts';
import { check } from './check.ts';
import { coverage } from './coverage.ts';
import { explain } from './explain.ts';
import { loadWorkspace, UsageError } from './load.ts';
import { references } from './references.ts';
import { listRules } from './rules.ts';

const format = (...choices: string[]) => new Option('--format <format>', 'how to print the result').choices(choices).default(choices[0]);

/** Runs one command line; the promise gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('bestpath').description('Reads router configurations and Terraform networks as one network.').exitOverride();

  program
    .command('check')
    .description('findings of all networks under the paths')
    .argument('<path...>')
    .addOption(format('pretty', 'concise', 'json'))
    .addOption(new Option('--fail-on <severity>', 'lowest severity that makes the exit code 1').choices(severities).default('error'))
    .action(async (paths: string[], options: { format: 'pretty' | 'concise' | 'json'; failOn: Severity }) => {
      code = check(await loadWorkspace(paths), options);
    });
  program
    .command('references')
    .description('definitions and references of names, what is undefined and what is unused')
    .argument('<path...>')
    .addOption(format('text', 'json'))
    .action(async (paths: string[], options: { format: string }) => {
      code = references(await loadWorkspace(paths), options.format);
    });
  program
    .command('coverage')
    .description('how much of each file was understood')
    .argument('<path...>')
    .addOption(format('text', 'json'))
    .action(async (paths: string[], options: { format: string }) => {
      code = coverage(await loadWorkspace(paths), options.format);
    });
  program
    .command('explain')
    .description('what a rule finds, why it matters and how to mend it')
    .argument('<rule>')
    .action((id: string) => {
      code = explain(id);
    });
  program
    .command('rules')
    .description('all rules')
    .addOption(format('text', 'json'))
    .action((options: { format: string }) => {
      code = listRules(options.format);
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError) && !(error instanceof InvalidArgumentError)) throw error;
    process.stderr.write(`bestpath: ${error.message}\n`);
    return 2;
  }
  return code;
}
