/** Our own requests between language server and client; the one file that both sides import. Positions are 0-based and count UTF-16 units, addresses of files are URI strings. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** What the client hands to the server at its start. */
export interface InitializationOptions {
  /** Runtime and grammars in base64, where the server cannot read files itself (browser). */
  readonly wasm?: { readonly runtime: string; readonly lines: string; readonly braces: string; readonly rpl: string; readonly hcl: string };
  /** The client answers `bestpath/listFiles` and `bestpath/readFile`. */
  readonly clientReadsFiles: boolean;
  /** False in a workspace that the user has not trusted: no network connections, no files outside the workspace. */
  readonly trusted: boolean;
  /** Another extension of the editor reads the names of Terraform files: definitions, references and faults of names are left to it. */
  readonly terraformTools?: boolean;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The section `bestpath` of the editor's settings, as `workspace/configuration` returns it. */
export interface Settings {
  /** Rule id → severity, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Documentation prefixes and AS numbers count as ordinary ones. */
  readonly documentationIsPublic: boolean;
  readonly inlayHints: { readonly enabled: boolean };
  readonly codeLens: { readonly enabled: boolean };
  /** A file of validated ROA payloads (JSON or CSV), relative to the workspace folder; empty for none. */
  readonly rpki: { readonly vrps: string };
}

/** Which language is this text? `head` holds at most the first 16,384 characters. */
export interface DetectParams {
  readonly uri: string;
  readonly head: string;
}

/** `language` is an id that the extension contributes, null where no vendor was recognised; only a `certain` answer changes a document's language. */
export interface DetectResult {
  readonly vendor: string | null;
  readonly language: string | null;
  readonly certain: boolean;
  /** Languages that a text which is not certain may be in, likelier ones first. */
  readonly candidates: readonly string[];
}

/** The picture of the network that holds `uri`; of the first network when `uri` is missing or in none. */
export interface TopologyParams {
  readonly uri?: string;
}

/** `line` (0-based) is where the node's configuration starts in `uri`; neither is set for what stands outside the workspace. */
export interface TopologyNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly uri?: string;
  readonly line?: number;
}

export interface TopologyLink {
  readonly a: { readonly node: string; readonly interface?: string };
  readonly b: { readonly node: string; readonly interface?: string };
  readonly kind: string;
  readonly label: string;
  readonly state: 'up' | 'mismatch';
}

/** In `svg` every node is a `g` with `data-node="<id>"`, every link a `g` with `data-link="<index in links>"`; colours come from classes: `node <kind>`, `link <kind> <state>`, `group`. */
export interface TopologyResult {
  readonly svg: string;
  readonly nodes: readonly TopologyNode[];
  readonly links: readonly TopologyLink[];
}

/** Candidates and winners of a prefix, chosen by its text or by the place of the cursor; all devices when `device` is missing. */
export interface BestPathsParams {
  readonly uri?: string;
  readonly position?: Position;
  /** Or an address: the longest prefix that holds it. */
  readonly prefix?: string;
  readonly device?: string;
  /** Every neighbor outside of the network without announcements of its own is assumed to announce this prefix. */
  readonly probe?: string;
  /** The paths after this failure, one of those that `bestpath/whatIf` lists; those of the whole network where there is none of that name. */
  readonly failure?: string;
}

export interface PathSetting {
  readonly of: 'own' | 'other';
  readonly text: string;
  readonly place?: Location;
}

/** One path for a prefix on a device after its import policy. `best` is null where the configuration cannot tell. */
export interface PathCandidate {
  /** The neighbor's address, or `self`. */
  readonly from: string;
  /** Its device. */
  readonly remote?: string;
  readonly nexthop: string;
  /** AS numbers with blanks between them, as routers show them; empty for a local route. */
  readonly aspath: string;
  readonly localpref: number | null;
  readonly med: number | null;
  readonly origin: 'igp' | 'egp' | 'incomplete';
  readonly best: boolean | null;
  /** The deciding step, on the best path (and, where known, on a loser: the step that it lost by). */
  readonly reason: string;
  readonly explanation: string;
  /** What set the value that decided, of this path and of the one that it is compared with: lines, or what the software does without any. */
  readonly settings: readonly PathSetting[];
  /** What would make a path win that did not. */
  readonly knob?: { readonly text: string; readonly place?: Location };
  /** Rests on an assumption: a vendor default that was not confirmed, or a route from outside. */
  readonly assumed?: boolean;
  /** The neighbor that is assumed to announce it at the edge of the network, and who says so. */
  readonly outside?: string;
  readonly place?: Location;
}

/** A neighbor that brought no path, why, and the line that stopped it. */
export interface AbsentPathRow {
  readonly from: string;
  /** Its device. */
  readonly remote?: string;
  readonly text: string;
  readonly place?: Location;
}

export interface BestPathsRow {
  /** In words, with the VRF. */
  readonly device: string;
  readonly router: string;
  readonly vrf: string;
  readonly prefix: string;
  readonly candidates: readonly PathCandidate[];
  readonly absent: readonly AbsentPathRow[];
}

/** `prefixes` and `devices` are everything that can be chosen (at most 10,000 each); `prefix` and `device` what this answer shows. */
export interface BestPathsResult {
  readonly prefixes: readonly string[];
  readonly devices: readonly string[];
  readonly prefix: string | null;
  readonly device: string | null;
  readonly rows: readonly BestPathsRow[];
  /** What limits the answer: not converged, a feature that is not modelled, assumed announcements. */
  readonly notes: readonly string[];
  /** A prefix that was asked for and that no device has: it can be given as `probe`. */
  readonly offer: string | null;
}

/** The way of a route to a device, whose file `uri` may be; the prefix may be the one at the place of the cursor. Without `from` that of the best path. */
export interface TraceParams {
  readonly uri?: string;
  readonly position?: Position;
  readonly prefix?: string;
  readonly device?: string;
  readonly vrf?: string;
  /** A neighbor of the device, or `self`. */
  readonly from?: string;
  /** The way after this failure, as in BestPathsParams. */
  readonly failure?: string;
  /** As in BestPathsParams. */
  readonly probe?: string;
}

/** A condition with its answer, a change, or the end of a policy. */
export interface TraceStep {
  readonly text: string;
  readonly answer?: 'yes' | 'no' | 'unknown';
  readonly place?: Location;
}

/** `attributes` are those behind the hop, none where the route stops. */
export interface TraceHop {
  readonly title: string;
  /** Why it is this route that goes on. */
  readonly why?: string;
  readonly place?: Location;
  readonly steps: readonly TraceStep[];
  readonly attributes: readonly string[];
}

/** One way: where it ends, in the table of the device or before it. */
export interface TraceWay {
  readonly from: string;
  readonly hops: readonly TraceHop[];
  readonly arrives: boolean;
  readonly end: string;
  readonly place?: Location;
}

/** Several ways where the device has no path; none where nothing can be said. */
export interface TraceResult {
  readonly device: string;
  readonly vrf: string;
  readonly prefix: string;
  readonly ways: readonly TraceWay[];
}

/** What changes when something fails; `failure` is one of the answer's `failures`, and without it only they are listed. */
export interface WhatIfParams {
  readonly uri?: string;
  readonly failure?: string;
  /** As in BestPathsParams. */
  readonly probe?: string;
  /** Only this prefix. */
  readonly prefix?: string;
}

/** One route that is lost, gained, moved to another path, changed in its attributes, or open: not to be known before or after. */
export interface WhatIfChange {
  readonly device: string;
  readonly prefix: string;
  readonly kind: 'lost' | 'gained' | 'moved' | 'changed' | 'open';
  readonly before: string;
  readonly after: string;
}

/** `failures` at most 10,000, `changes` at most 2,000; `more` counts those that are left out. */
export interface WhatIfResult {
  readonly failures: readonly string[];
  readonly failure: string | null;
  readonly changes: readonly WhatIfChange[];
  readonly more: number;
  readonly notes: readonly string[];
}

/** What differs from another state of some files: their texts there, null where they did not exist. Only configurations count. */
export interface ChangesParams {
  readonly uri?: string;
  /** As in BestPathsParams, on both sides. */
  readonly probe?: string;
  readonly originals: readonly { readonly uri: string; readonly text: string | null }[];
}

/** `sessions`: devices, and sessions of the others, that come or go, in words. `changes` at most 2,000; `more` counts those that are left out. */
export interface ChangesResult {
  readonly changes: readonly WhatIfChange[];
  readonly more: number;
  readonly sessions: readonly string[];
  readonly notes: readonly string[];
}

/** Every single link and device fails in turn. Progress that can be cancelled is shown; what is known then is the answer. */
export interface SweepParams {
  readonly uri?: string;
}

/** `place` is the line that brings the prefix in. */
export interface SweepPrefix {
  readonly prefix: string;
  readonly place?: Location;
}

/** `failure` is a name that `bestpath/whatIf` takes, `place` the line of what fails. `moreLost` and `moreMoved` count what the lists leave out. */
export interface SweepFailure {
  readonly failure: string;
  readonly place?: Location;
  readonly lost: readonly SweepPrefix[];
  readonly moved: readonly SweepPrefix[];
  readonly moreLost: number;
  readonly moreMoved: number;
  /** The network settles then. */
  readonly converged: boolean;
}

/** Failures that change something, worst first; how many do not; how many were simulated, of all that there are. */
export interface SweepResult {
  readonly failures: readonly SweepFailure[];
  readonly harmless: number;
  readonly done: number;
  readonly all: number;
  /** Nothing says what neighbors outside announce, so that no failure of a link to them changes a way. */
  readonly outsideUnknown: boolean;
}

/** Files under a folder whose names end in one of `extensions` (with the dot) or equal one of `names`; at most `limit`. */
export interface ListFilesParams {
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly names: readonly string[];
  readonly limit: number;
}

/** `text` is null for a file that is gone, unreadable or larger than `maxBytes`. */
export interface ReadFileParams {
  readonly uri: string;
  readonly maxBytes: number;
}

/** How much of an open document was understood, in lines that count (see the command line's `coverage`). */
export interface StatusParams {
  readonly uri: string;
  readonly vendor: string | null;
  readonly lines: number;
  readonly understood: number;
  readonly recognised: number;
  readonly unknown: number;
}

/** Requests that the client sends. */
export interface ServerRequests {
  'bestpath/detect': { params: DetectParams; result: DetectResult };
  'bestpath/topology': { params: TopologyParams; result: TopologyResult };
  'bestpath/changes': { params: ChangesParams; result: ChangesResult };
  'bestpath/whatIf': { params: WhatIfParams; result: WhatIfResult };
  'bestpath/bestPaths': { params: BestPathsParams; result: BestPathsResult };
  'bestpath/trace': { params: TraceParams; result: TraceResult | null };
  'bestpath/sweep': { params: SweepParams; result: SweepResult };
}

/** Requests that the server sends. */
export interface ClientRequests {
  'bestpath/listFiles': { params: ListFilesParams; result: { readonly uris: readonly string[] } };
  'bestpath/readFile': { params: ReadFileParams; result: { readonly text: string | null } };
}

/** Notifications that the server sends: an open document's coverage changed; what previews show has changed. */
export interface ServerNotifications {
  'bestpath/status': StatusParams;
  'bestpath/networkChanged': Record<string, never>;
}

/** Commands that the server may put into code lenses and code actions; the client registers them. */
export const clientCommands = {
  showTopology: 'bestpath.showTopology',
  /** Argument: BestPathsParams. */
  showBestPaths: 'bestpath.showBestPaths',
  /** Argument: a rule id. */
  explainRule: 'bestpath.explainRule',
} as const;
