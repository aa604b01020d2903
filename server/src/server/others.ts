/** Other tools of the same editor that know Terraform: what they show is not shown twice. */
import type { Finding } from '../rules/rule.ts';
import type { Session } from './session.ts';

/** An extension that reads Terraform's names is active in the editor. */
export function hasOthers({ client }: Session): boolean {
  return client.options?.terraformTools === true;
}

/** Without what such an extension shows too. */
export function ownFindings(session: Session, findings: readonly Finding[]): readonly Finding[] {
  return hasOthers(session) ? findings.filter(({ common }) => !common) : findings;
}
