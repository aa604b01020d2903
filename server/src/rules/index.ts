/** All rules, sorted by id. */
import duplicateAddress from './addresses/duplicate-address.ts';
import hostBitsSet from './addresses/host-bits-set.ts';
import invalidAddress from './addresses/invalid-address.ts';
import overlappingPrefix from './addresses/overlapping-prefix.ts';
import missingExportPolicy from './bgp/missing-export-policy.ts';
import missingImportPolicy from './bgp/missing-import-policy.ts';
import sessionDown from './bgp/session-down.ts';
import undefinedReference from './references/undefined-reference.ts';
import unusedDefinition from './references/unused-definition.ts';
import missingOriginValidation from './rpki/missing-origin-validation.ts';
import type { Rule } from './rule.ts';
import unusedSuppression from './suppressions/unused.ts';
import exposedService from './terraform/exposed-service.ts';
import cloudHostBitsSet from './terraform/host-bits-set.ts';
import prefixSize from './terraform/prefix-size.ts';
import shadowedFilterRule from './terraform/shadowed-filter-rule.ts';
import specialSubnet from './terraform/special-subnet.ts';
import subnetOutsideNetwork from './terraform/subnet-outside-network.ts';

export const rules: readonly Rule[] = [
  duplicateAddress,
  hostBitsSet,
  invalidAddress,
  overlappingPrefix,
  missingExportPolicy,
  missingImportPolicy,
  sessionDown,
  undefinedReference,
  unusedDefinition,
  missingOriginValidation,
  unusedSuppression,
  exposedService,
  cloudHostBitsSet,
  prefixSize,
  shadowedFilterRule,
  specialSubnet,
  subnetOutsideNetwork,
];
