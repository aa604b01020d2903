/** What follows a change: findings of the network, then its best paths in the background, and word to the editor. */
import { countCoverage } from '../features/coverage.ts';
import { diagnosticsByFile, problemDiagnostics } from '../features/diagnostics.ts';
import type { StatusParams } from '../protocol.ts';
import type { Simulation } from '../routing/simulate.ts';
import { ownFindings } from './others.ts';
import type { Session } from './session.ts';

/** Milliseconds of rest after an edit before work begins that nobody waits for. */
const rest = 300;

const checkName = (root: string) => `check ${root}`;
const simulationName = (root: string) => `simulate ${root}`;
const timers = new WeakMap<Session, Map<string, ReturnType<typeof setTimeout>>>();
const statuses = new WeakMap<Session, Map<string, string>>();

/**
 * Looks at a network again. A run that is under way is replaced.
 * @param delay milliseconds in which another may replace this one before it begins
 */
export function check(session: Session, root: string, delay = 0): void {
  const { jobs, workspace } = session;
  jobs.stop(simulationName(root));
  void jobs.start(
    checkName(root),
    () => workspace.findings(root),
    findings => {
      const files = workspace.filesOf(root);
      session.diagnostics.update(files, diagnosticsByFile(ownFindings(session, findings)));
      afterRest(session, root, files);
    },
    delay,
  );
}

export function checkFile(session: Session, file: string): void {
  check(session, session.workspace.rootOf(file));
}

/** Milliseconds between files that an editor opens one after the other, as it does when it starts. */
const together = 100;
/** The longest that the first of them waits for the others. */
const longestDelay = 1000;
const opened = new WeakMap<Session, { last: number; until: number }>();

/** A file that was opened: the first one is looked at, those that follow at once are looked at together. */
export function checkOpened(session: Session, file: string): void {
  const now = performance.now();
  const { last, until } = opened.get(session) ?? { last: -Infinity, until: -Infinity };
  const isFirst = now - last >= together || now >= until;
  opened.set(session, { last: now, until: isFirst ? now + longestDelay : until });
  check(session, session.workspace.rootOf(file), isFirst ? 0 : Math.min(together, until - now));
}

export function checkAll(session: Session): void {
  for (const root of session.workspace.roots()) check(session, root);
}

/** Mistakes in a file of settings. */
export function showProblems({ workspace, diagnostics }: Session, file: string): void {
  diagnostics.update([file], new Map([[file, problemDiagnostics(workspace.problemsOf(file))]]));
}

/** When the findings of a file's network are of the present text. */
export function checked({ jobs, workspace }: Session, file: string): Promise<void> {
  return jobs.settled(checkName(workspace.rootOf(file)));
}

/** How often an edit may get in between before a request is given up. */
const attempts = 10;

/** Best paths of a network as it is now; undefined when edits never rest. */
export async function simulated({ jobs, workspace }: Session, root: string, stopped: () => boolean): Promise<Simulation | undefined> {
  for (let attempt = 0; attempt < attempts && !stopped(); attempt++) {
    const known = workspace.simulation(root);
    if (known) return known;
    await jobs.settled(checkName(root));
    await jobs.start(
      simulationName(root),
      () => workspace.simulate(root),
      () => {},
    );
    await jobs.settled(simulationName(root));
  }
  return workspace.simulation(root);
}

/** What nobody waits for while typing: coverage, previews, and best paths for hints and lenses. */
function afterRest(session: Session, root: string, files: readonly string[]): void {
  const mine = timers.get(session) ?? new Map();
  timers.set(session, mine);
  clearTimeout(mine.get(root));
  const begin = () => {
    if (session.closed) return;
    tell(session, files);
    simulateForHints(session, root);
  };
  mine.set(root, setTimeout(begin, rest));
}

function simulateForHints(session: Session, root: string): void {
  const { settings, workspace, jobs, client } = session;
  const wanted = settings.inlayHints.enabled || settings.codeLens.enabled || client.options !== undefined;
  if (!wanted || session.reading || workspace.simulation(root) || !workspace.network(root).devices.some(({ bgp }) => bgp.size > 0)) return;
  void jobs.start(
    simulationName(root),
    () => workspace.simulate(root),
    () => refresh(session),
  );
}

function refresh({ connection, client, settings }: Session): void {
  if (client.refresh.inlayHints && settings.inlayHints.enabled) connection.languages.inlayHint.refresh().catch(() => {});
  if (client.refresh.codeLenses && settings.codeLens.enabled) connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
}

/** Our own client shows coverage and previews. */
function tell(session: Session, files: readonly string[]): void {
  const { connection, client, documents } = session;
  if (!client.options) return;
  for (const file of files) if (documents.has(file)) tellStatus(session, file);
  connection.sendNotification('bestpath/networkChanged', {}).catch(() => {});
}

export function tellStatus(session: Session, uri: string): void {
  if (!session.client.options) return;
  const { vendor, config } = session.workspace.get(uri) ?? { vendor: null };
  const counts = config ? countCoverage(config) : { lines: 0, understood: 0, recognised: 0, unknown: 0 };
  const status: StatusParams = { uri, vendor, ...counts };
  const known = statuses.get(session) ?? new Map();
  statuses.set(session, known);
  const text = JSON.stringify(status);
  if (known.get(uri) === text) return;
  known.set(uri, text);
  session.connection.sendNotification('bestpath/status', status).catch(() => {});
}

/** A document that is opened again wants its status again. */
export function forgetStatus(session: Session, uri: string): void {
  statuses.get(session)?.delete(uri);
}
