/** What features of Terraform files may look at: one file with its folder evaluated as a module. */
import type { Finding } from '../../rules/rule.ts';
import type { EvaluatedModule } from '../../terraform/evaluated.ts';
import type { ModuleSource } from '../../terraform/module-source.ts';

export interface ModuleView {
  readonly file: string;
  readonly text: string;
  /** Findings of the whole network as last worked out. */
  readonly findings: readonly Finding[];
  readonly source: ModuleSource;
  readonly module: EvaluatedModule;
}
