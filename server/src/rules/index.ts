/** All rules, sorted by id. */
import duplicateAddress from './addresses/duplicate-address.ts';
import hostBitsSet from './addresses/host-bits-set.ts';
import invalidAddress from './addresses/invalid-address.ts';
import overlappingPrefix from './addresses/overlapping-prefix.ts';
import missingExportPolicy from './bgp/missing-export-policy.ts';
import missingImportPolicy from './bgp/missing-import-policy.ts';
import sessionDown from './bgp/session-down.ts';
import adjacencyDown from './ospf/adjacency-down.ts';
import undefinedReference from './references/undefined-reference.ts';
import unusedDefinition from './references/unused-definition.ts';
import missingOriginValidation from './rpki/missing-origin-validation.ts';
import type { Rule } from './rule.ts';
import unusedSuppression from './suppressions/unused.ts';
import addressOutsideSubnet from './terraform/address-outside-subnet.ts';
import cloudSessionAddress from './terraform/cloud-session-address.ts';
import cloudSessionMismatch from './terraform/cloud-session-mismatch.ts';
import cloudSessionVlan from './terraform/cloud-session-vlan.ts';
import coreNetworkAttachment from './terraform/core-network-attachment.ts';
import coreNetworkPolicy from './terraform/core-network-policy.ts';
import defaultSecurityGroup from './terraform/default-security-group.ts';
import duplicatePriority from './terraform/duplicate-priority.ts';
import duplicateRoute from './terraform/duplicate-route.ts';
import exposedService from './terraform/exposed-service.ts';
import cloudHostBitsSet from './terraform/host-bits-set.ts';
import invalidAsn from './terraform/invalid-asn.ts';
import missingFlowLog from './terraform/missing-flow-log.ts';
import missingRouteTarget from './terraform/missing-route-target.ts';
import natWithoutInternet from './terraform/nat-without-internet.ts';
import oneWayPeering from './terraform/one-way-peering.ts';
import peeringGateway from './terraform/peering-gateway.ts';
import poolAllocation from './terraform/pool-allocation.ts';
import prefixLimit from './terraform/prefix-limit.ts';
import prefixSize from './terraform/prefix-size.ts';
import repeatedPrefix from './terraform/repeated-prefix.ts';
import sessionPrefixLimit from './terraform/session-prefix-limit.ts';
import shadowedFilterRule from './terraform/shadowed-filter-rule.ts';
import specialSubnet from './terraform/special-subnet.ts';
import subnetOutsideNetwork from './terraform/subnet-outside-network.ts';
import transitAssociation from './terraform/transit-association.ts';
import transitRoute from './terraform/transit-route.ts';
import tunnelInsidePrefix from './terraform/tunnel-inside-prefix.ts';
import undefinedModuleReference from './terraform/undefined-reference.ts';
import unfilteredCloudSession from './terraform/unfiltered-cloud-session.ts';
import unusedDeclaration from './terraform/unused-declaration.ts';

export const rules: readonly Rule[] = [
  duplicateAddress,
  hostBitsSet,
  invalidAddress,
  overlappingPrefix,
  missingExportPolicy,
  missingImportPolicy,
  sessionDown,
  adjacencyDown,
  undefinedReference,
  unusedDefinition,
  missingOriginValidation,
  unusedSuppression,
  addressOutsideSubnet,
  cloudSessionAddress,
  cloudSessionMismatch,
  cloudSessionVlan,
  coreNetworkAttachment,
  coreNetworkPolicy,
  defaultSecurityGroup,
  duplicatePriority,
  duplicateRoute,
  exposedService,
  cloudHostBitsSet,
  invalidAsn,
  missingFlowLog,
  missingRouteTarget,
  natWithoutInternet,
  oneWayPeering,
  peeringGateway,
  poolAllocation,
  prefixLimit,
  prefixSize,
  repeatedPrefix,
  sessionPrefixLimit,
  shadowedFilterRule,
  specialSubnet,
  subnetOutsideNetwork,
  transitAssociation,
  transitRoute,
  tunnelInsidePrefix,
  undefinedModuleReference,
  unfilteredCloudSession,
  unusedDeclaration,
];
