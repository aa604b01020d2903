/** `bestpath trace`: one route through one policy, term by term. */

import { policyStep } from '../features/way.ts';
import type { Device } from '../model/device.ts';
import { parseAddress } from '../net/address.ts';
import { parseAsPath } from '../net/as-path.ts';
import { parseCommunity, parseLargeCommunity } from '../net/community.ts';
import { maskPrefix, parsePrefix } from '../net/prefix.ts';
import type { TraceStep } from '../routing/policy/input.ts';
import { type TracedRoute, tracePolicy } from '../routing/trace.ts';
import type { Workspace } from '../workspace.ts';
import { spotOf } from './found.ts';
import { oneRoot, printJson, UsageError } from './load.ts';
import { bold, print } from './terminal.ts';
import { stepLine } from './way.ts';

export interface TraceOptions {
  readonly format: 'text' | 'json';
  readonly device: string;
  readonly policy: string;
  readonly prefix: string;
  readonly direction: 'in' | 'out';
  readonly asPath?: string;
  readonly community?: readonly string[];
  readonly med?: string;
  readonly nextHop?: string;
  readonly protocol?: string;
}

export function trace(workspace: Workspace, folder: string, options: TraceOptions): number {
  const { devices, vrps } = workspace.network(oneRoot(workspace, folder));
  const device = devices.find(({ name }) => name === options.device);
  if (!device)
    throw new UsageError(
      `no device ${options.device}; there are ${devices
        .map(({ name }) => name)
        .slice(0, 20)
        .join(', ')}`,
    );
  const result = tracePolicy(device, policyOf(device, options.policy), options.direction, routeOf(options), vrps);
  const steps = result.steps.map(step => ({ ...shownStep(step), text: step.text }));
  if (options.format === 'json')
    printJson({
      version: 1,
      device: device.name,
      policy: options.policy,
      verdict: result.verdict,
      by: result.by,
      changes: result.changes,
      steps,
    });
  else
    print(
      [
        ...result.steps.map(step => stepLine(policyStep(step), '')),
        '',
        `${bold(verdicts[result.verdict])} by ${result.by}`,
        ...result.changes.map(change => `  ${change}`),
      ].join('\n'),
    );
  return 0;
}

/** The policy, with what is written for its parameters: `NAME(200, 64496:1)`. */
function policyOf(device: Device, text: string) {
  const [, written = text, values] = (!device.policies.has(text) && /^([^()]+)\((.*)\)$/.exec(text)) || [];
  const policy = device.policies.get(written);
  if (!policy)
    throw new UsageError(
      `${device.name} has no policy ${written}; it has ${[...device.policies.keys()].slice(0, 20).join(', ') || 'none'}`,
    );
  const { parameters = [] } = policy;
  if (parameters.length > 0 && values === undefined)
    throw new UsageError(`${written} takes parameters: give their values, as in --policy "${written}(${parameters.join(', ')})"`);
  return { ...policy, values };
}

const verdicts = { accept: 'accepted', reject: 'rejected', unknown: 'cannot be known' } as const;

/** A value of an option that can be read, else exit code 2 with what is wrong. */
function readable<T>(
  option: string,
  text: string,
  parsed: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T {
  if (!parsed.ok) throw new UsageError(`--${option} ${text}: ${parsed.error}`);
  return parsed.value;
}

function routeOf({ prefix, asPath = '', community = [], med, nextHop, protocol }: TraceOptions): TracedRoute {
  if (med !== undefined && !(Number(med) >= 0 && Number(med) <= 0xffffffff))
    throw new UsageError(`--med ${med}: expected a number between 0 and 4294967295`);
  const large = community.filter(text => text.split(':').length === 3);
  return {
    prefix: maskPrefix(readable('prefix', prefix, parsePrefix(prefix))),
    asPath: readable('as-path', asPath, parseAsPath(asPath)),
    communities: community.filter(text => !large.includes(text)).map(text => readable('community', text, parseCommunity(text))),
    largeCommunities: large.map(text => readable('community', text, parseLargeCommunity(text))),
    ...(med !== undefined && { med: Number(med) }),
    ...(nextHop !== undefined && { nextHop: readable('next-hop', nextHop, parseAddress(nextHop)) }),
    ...(protocol !== undefined && { protocol }),
  };
}

function shownStep({ policy, term, step, answer, changes, place }: TraceStep) {
  const spot = place && spotOf(place);
  return { policy, term, step, answer, changes, ...(spot && { file: spot.file, line: spot.line }) };
}
