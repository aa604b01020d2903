/** What features of Terraform files may look at: one file with its folder evaluated as a module. */
import type { CloudModule } from '../../model/cloud.ts';
import type { Finding } from '../../rules/rule.ts';
import type { ConfigChunk } from '../../terraform/chunks.ts';
import type { EvaluatedModule } from '../../terraform/evaluated.ts';
import type { Declared, ModuleSource } from '../../terraform/module-source.ts';
import type { Place } from '../../text/place.ts';

export interface ModuleView {
  readonly file: string;
  readonly text: string;
  /** Findings of the whole network as last worked out. */
  readonly findings: readonly Finding[];
  readonly source: ModuleSource;
  readonly module: EvaluatedModule;
  /** What the file's resources come to: evaluations of the root modules that lead to it, else of its own folder. */
  readonly evaluations: readonly EvaluatedModule[];
  /** What those evaluations describe of clouds. */
  readonly clouds: () => readonly CloudModule[];
  /** Evaluations are of callers, so that a resource which is missing from them may be there in others. */
  readonly isCalled: boolean;
  /** Where the module mentions names: those of its files, by the name. */
  readonly mentions: () => ReadonlyMap<string, readonly Place[]>;
  readonly chunks: () => readonly ConfigChunk[];
  /** Where files of variables in the module's folder set a variable; undefined when some are in JSON. */
  readonly assigned: (variable: string) => readonly Place[] | undefined;
  /** Calls of the module by local path. */
  readonly callers: () => readonly ModuleCaller[];
}

export interface ModuleCaller {
  /** Of the call. */
  readonly name: string;
  readonly declared: Declared;
  /** Of the module that calls. */
  readonly source: ModuleSource;
  readonly chunks: () => readonly ConfigChunk[];
}
