/** The engine as a library without any IO: load the grammars once, put files into a workspace, ask. */

export { bestPaths } from '../features/best-paths.ts';
export { fixAll, quickFixes } from '../features/code-actions.ts';
export { completion } from '../features/completion.ts';
export { type CoverageCount, countCoverage } from '../features/coverage.ts';
export { definition } from '../features/definition.ts';
export { diagnosticsByFile, type FileDiagnostic } from '../features/diagnostics.ts';
export { hover } from '../features/hover.ts';
export { documentSymbols } from '../features/outline/document-symbols.ts';
export { references } from '../features/references.ts';
export { prepareRename, rename } from '../features/rename.ts';
export { topology } from '../features/topology.ts';
export type { FileView } from '../features/view.ts';
export type { Device } from '../model/device.ts';
export { defaultSettings, type Network, type Settings } from '../model/network.ts';
export { formatPrefix, type Prefix, parsePrefix } from '../net/prefix.ts';
export { type Simulation, simulate, simulateSteps } from '../routing/simulate.ts';
export { rules } from '../rules/index.ts';
export type { Edit, Finding, Fix, Rule, Severity } from '../rules/rule.ts';
export { loadParsers, type ParserFiles } from '../shapes/parsers.ts';
export { type Place, type Position, type Range, rangeOf } from '../text/place.ts';
export { type Detected, detectVendor } from '../vendors/detect.ts';
export { type VendorId, vendorIds } from '../vendors/vendor.ts';
export type { FileState } from '../workspace/file-state.ts';
export { Workspace } from '../workspace.ts';
