/** The command line: options, subcommands and exit codes (0 nothing found, 1 findings, 2 could not do its work). */
import { Command, CommanderError, Option } from 'commander';
import { severities } from '../rules/rule.ts';
import { type CheckOptions, check, checkFormats } from './check.ts';
import { coverage } from './coverage.ts';
import { type DiffOptions, diff } from './diff.ts';
import { type EvaluateOptions, evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { type LoadOptions, loadWorkspace, UsageError } from './load.ts';
import { references } from './references.ts';
import { type RibOptions, rib } from './rib.ts';
import { listRules } from './rules.ts';
import { columns } from './terminal.ts';
import { type TopologyFormat, topology, topologyFormats } from './topology.ts';
import { type TraceOptions, trace } from './trace.ts';
import { type WayOptions, way } from './way.ts';
import { type SweepOptions, sweep, type WhatIfOptions, whatIf } from './what-if.ts';

/** What only the entry can give. */
export interface Surroundings {
  readonly version: string;
  /** Starts the language server on standard input and output. */
  readonly serve: () => Promise<unknown>;
}

/** Runs one command line; the promise gives the exit code. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  let code = 0;
  const program = programOf(surroundings, result => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`bestpath: ${error.message}\n`);
    return 2;
  }
  return code;
}

function programOf({ version, serve }: Surroundings, exit: (code: number) => void): Command {
  const program = new Command('bestpath')
    .description('Reads router configurations and Terraform networks as one network: faults, best\npaths and topology.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(bestpath help COMMAND lists its options)')
    .configureHelp({ helpWidth: columns() })
    .addHelpText('after', afterHelp);
  addCheck(program, exit);
  addNetworkCommands(program, exit);
  addFileCommands(program, exit);
  addRuleCommands(program, exit);
  program
    .command('lsp')
    .description('start the language server for an editor')
    .option('--stdio', 'speak over standard input and output, the only way there is', true)
    .action(async () => void (await serve()));
  return program;
}

const afterHelp = `
Examples:
  bestpath check .                        all findings below this folder
  bestpath check . --format github        as annotations of GitHub Actions
  bestpath rib lab --prefix 192.0.2.0/24  which path wins on each router and why
  bestpath whatif lab --down "device r1"  what changes when a device dies
  bestpath diff ../main .                 what a change does to routes
  bestpath topology lab > lab.svg         the network as a picture

Exit codes: 0 nothing found, 1 findings, 2 the tool could not do its work.
It runs offline and reads only the files under the paths and what they name.`;

const format = (...choices: string[]) => new Option('--format <format>', 'how to print the result').choices(choices).default(choices[0]);
const vrps = () => new Option('--vrps <file>', 'validated ROA payloads (JSON, CSV or SLURM) instead of the vrps.json of the folder');

/** What neighbors outside announce is assumed nowhere else. */
const probe = () =>
  new Option(
    '--probe <prefix>',
    'let every neighbor outside of the network announce this prefix, to see which exit wins; may be repeated',
  ).argParser(collect);

const collect = (value: string, previous: readonly string[] = []) => [...previous, value];

type Exit = (code: number) => void;

function addCheck(program: Command, exit: Exit): void {
  program
    .command('check')
    .description('report faults of all networks under the paths')
    .argument('<path...>', 'files and folders; a folder is one network unless settings or configs folders divide it')
    .addOption(format(...checkFormats))
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the exit code 1').choices([...severities, 'never']).default('error'),
    )
    .addOption(new Option('--show <severity>', 'lowest severity that pretty and concise show').choices(severities).default('info'))
    .option('--show-suppressed', 'also list findings that a comment silences', false)
    .addOption(vrps())
    .action(async (paths: string[], options: CheckOptions & LoadOptions) => exit(check(await loadWorkspace(paths, options), options)));
}

function addNetworkCommands(program: Command, exit: Exit): void {
  program
    .command('rib')
    .description('simulate BGP and show the paths of each router with the deciding step')
    .argument('<folder>', 'the network')
    .addOption(format('text', 'json'))
    .option('--router <name>', 'only this router')
    .option('--prefix <prefix>', 'only this prefix, or the longest one that holds this address')
    .addOption(probe())
    .addOption(vrps())
    .action(async (folder: string, options: RibOptions & LoadOptions) =>
      exit(rib(await loadWorkspace([folder], options), folder, options)),
    );
  program
    .command('whatif')
    .description('show what changes when something fails, prefix by prefix; the files stay as they are')
    .argument('<folder>', 'the network')
    .addOption(format('text', 'json'))
    .option('--down <what>', '"link NAME INTERFACE", "session NAME [VRF] NEIGHBOR" or "device NAME"; may be repeated', collect)
    .option('--without <file:line>', 'take out a line with the block that it opens, or FILE:FIRST-LAST; may be repeated', collect)
    .addOption(probe())
    .addOption(vrps())
    .action(async (folder: string, options: WhatIfOptions & LoadOptions) =>
      exit(whatIf(await loadWorkspace([folder], options), folder, options)),
    );
  program
    .command('sweep')
    .description('let every single link and device fail in turn: which prefixes die or move')
    .argument('<folder>', 'the network')
    .addOption(format('text', 'json'))
    .option('--sessions', 'every BGP session too', false)
    .option('--threads <number>', 'threads to use; one for each processor, at most four, without it')
    .addOption(probe())
    .addOption(vrps())
    .action(async (folder: string, options: SweepOptions & LoadOptions) =>
      exit(await sweep(await loadWorkspace([folder], options), folder, options)),
    );
  program
    .command('diff')
    .description('tell what another state of the same configurations changes: routes, sessions and findings')
    .argument('<before>', 'the network as it was, such as a checkout of the main branch')
    .argument('<after>', 'the network as it is to be')
    .addOption(format('text', 'json'))
    .addOption(probe())
    .addOption(vrps())
    .action(async (before: string, after: string, options: DiffOptions & LoadOptions) =>
      exit(
        diff(
          { workspace: await loadWorkspace([before], options), folder: before },
          { workspace: await loadWorkspace([after], options), folder: after },
          options,
        ),
      ),
    );
  program
    .command('trace')
    .description('follow a route along its whole way to a device, hop by hop; with --policy send one through that policy alone')
    .argument('<folder>', 'the network')
    .addOption(format('text', 'json'))
    .requiredOption('--device <name>', 'where the way ends, or whose policy it is')
    .option('--from <neighbor>', 'the path of this neighbor, or self, instead of the best one')
    .option('--vrf <name>', 'the VRF of the device')
    .option('--policy <name>', 'one route map, policy statement or route policy; the options below make the route')
    .requiredOption('--prefix <prefix>', 'the prefix of the route')
    .addOption(new Option('--direction <direction>', 'of the session').choices(['in', 'out']).default('in'))
    .option('--as-path <path>', 'such as "64496 64511"')
    .option('--community <value>', 'standard or large; may be repeated', collect)
    .option('--med <number>', 'multi-exit discriminator')
    .option('--next-hop <address>', 'next hop')
    .option('--protocol <name>', 'connected, static, ospf … for a route that BGP takes over')
    .addOption(probe())
    .addOption(vrps())
    .action(async (folder: string, { policy, ...options }: TraceOptions & WayOptions & LoadOptions) => {
      const workspace = await loadWorkspace([folder], options);
      exit(policy === undefined ? way(workspace, folder, options) : trace(workspace, folder, { ...options, policy }));
    });
  program
    .command('topology')
    .description('draw the network: devices, links, BGP sessions, clouds')
    .argument('<folder>', 'the network')
    .addOption(format(...topologyFormats))
    .action(async (folder: string, options: { format: TopologyFormat }) =>
      exit(topology(await loadWorkspace([folder]), folder, options.format)),
    );
}

function addFileCommands(program: Command, exit: Exit): void {
  program
    .command('references')
    .description('list names that are not defined or not used; as JSON also every definition and reference')
    .argument('<path...>')
    .addOption(format('text', 'json'))
    .action(async (paths: string[], options: { format: string }) => exit(references(await loadWorkspace(paths), options.format)));
  program
    .command('coverage')
    .description('tell how much of each file is understood')
    .argument('<path...>')
    .addOption(format('text', 'json'))
    .action(async (paths: string[], options: { format: string }) => exit(coverage(await loadWorkspace(paths), options.format)));
  program
    .command('evaluate')
    .description('evaluate a Terraform module without running terraform')
    .argument('<module>', 'its folder')
    .addOption(format('text', 'json'))
    .addOption(new Option('--expression <text>', 'evaluate this in the module and print it as JSON').conflicts('expressions'))
    .option('--expressions <file>', 'a JSON array of expressions; prints an array of answers')
    .option('--plan <file>', 'output of `terraform show -json`, for values that the text leaves to providers')
    .action((folder: string, options: EvaluateOptions) => exit(evaluate(folder, options)));
}

function addRuleCommands(program: Command, exit: Exit): void {
  program
    .command('explain')
    .description('tell what a rule finds, why it matters and how to mend it')
    .argument('<rule>', 'its id, as findings show it')
    .action((id: string) => exit(explain(id)));
  program
    .command('rules')
    .description('list all rules')
    .addOption(format('text', 'json'))
    .action((options: { format: string }) => exit(listRules(options.format)));
}
