/**
 * The policy of a core network: blocks of `aws_networkmanager_core_network_policy_document`, or its JSON text. Sources: AWS Cloud WAN, "Core network policy
 * version parameters"; the data source's page of the provider.
 */
import type {
  CoreAction,
  CoreAsnRange,
  CoreAttachmentRule,
  CoreEdge,
  CoreFunctionGroup,
  CorePolicy,
  CoreRoute,
  CoreSegment,
  CoreShare,
  CoreSteering,
} from '../../model/cloud-core.ts';
import {
  type Attributes,
  blockOf,
  blocksOf,
  boolAttribute,
  isSet,
  isUnknown,
  numberAttribute,
  prefixesAttribute,
  referencesAttribute,
  textAttribute,
  textsAttribute,
} from '../attributes.ts';

/** @param whole false: there may be more than is known. */
export function policyOf(from: Attributes, whole: boolean): CorePolicy {
  const configuration = blockOf(from, 'core_network_configuration');
  const segments = blocksOf(from, 'segments');
  const actions = blocksOf(from, 'segment_actions');
  const edges = blocksOf(configuration, 'edge_locations');
  const rules = blocksOf(from, 'attachment_policies');
  const ranges = textsAttribute(configuration, 'asn_ranges');
  const readEdges = (edges ?? []).map(edgeOf);
  const groups = blocksOf(from, 'network_function_groups');
  // What routing policies let through is not known; one that nothing is bound to does nothing.
  const isBound = !actions || isSet(from, 'attachment_routing_policy_rules') || actions.some(each => isSet(each, 'routing_policy_names'));
  const isFiltered = isSet(from, 'routing_policies') && isBound;
  const readSegments = (segments ?? []).map(segment => segmentOf(segment, isFiltered));
  const isWritten = blocksOf(from, 'core_network_configuration')?.length === 1;
  return {
    complete:
      whole &&
      isWritten &&
      [segments, actions, edges, rules, groups].every(blocks => blocks !== undefined) &&
      [...readEdges, ...readSegments].every(each => each !== undefined),
    asnRanges: (ranges ?? []).flatMap(rangeOf),
    asnRangesComplete: whole && isWritten && ranges?.every(text => rangeOf(text).length > 0) === true,
    asnRangesPlace: configuration.place('asn_ranges'),
    insidePrefixes: prefixesAttribute(configuration, 'inside_cidr_blocks').prefixes,
    edges: readEdges.filter(edge => edge !== undefined),
    segments: readSegments.filter(segment => segment !== undefined),
    functionGroups: (groups ?? []).flatMap(groupOf),
    steerings: isFiltered ? [] : (actions ?? []).flatMap(steeringOf),
    shares: isFiltered ? [] : (actions ?? []).flatMap(shareOf),
    routes: (actions ?? []).flatMap(routesOf),
    rules: (rules ?? []).map(ruleOf).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)),
    sharesLoad: flag(configuration, 'vpn_ecmp_support', true),
    place: from.place('core_network_configuration'),
  };
}

/** Undefined: it is written, but not known. */
function flag(from: Attributes, name: string, byDefault: boolean): boolean | undefined {
  return isSet(from, name) ? boolAttribute(from, name) : byDefault;
}

function rangeOf(text: string): readonly CoreAsnRange[] {
  const [, low, high = low] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(text) ?? [];
  return low === undefined ? [] : [{ low: Number(low), high: Number(high) }];
}

function edgeOf(from: Attributes): CoreEdge | undefined {
  const location = textAttribute(from, 'location');
  return location === undefined
    ? undefined
    : {
        location,
        asn: numberAttribute(from, 'asn'),
        asnPlace: from.place('asn'),
        insidePrefixes: prefixesAttribute(from, 'inside_cidr_blocks').prefixes,
        place: from.place('location'),
      };
}

function segmentOf(from: Attributes, isFiltered: boolean): CoreSegment | undefined {
  const name = textAttribute(from, 'name');
  const locations = isSet(from, 'edge_locations') ? textsAttribute(from, 'edge_locations') : undefined;
  return name === undefined
    ? undefined
    : {
        name,
        isolated: isFiltered ? undefined : flag(from, 'isolate_attachments', false),
        needsAcceptance: flag(from, 'require_attachment_acceptance', true),
        denied: textsAttribute(from, 'deny_filter'),
        allowed: isSet(from, 'allow_filter') ? textsAttribute(from, 'allow_filter') : 'all',
        locations: locations && locations.length > 0 ? locations : undefined,
        locationsPlace: from.place('edge_locations'),
        place: from.place('name'),
      };
}

function shareOf(from: Attributes): readonly CoreShare[] {
  const segment = textAttribute(from, 'segment');
  if (segment === undefined || textAttribute(from, 'action') !== 'share' || textAttribute(from, 'mode') !== 'attachment-route') return [];
  const place = from.place('share_with');
  const excepted = exceptionsOf(from);
  if (excepted) return excepted.names ? [{ segment, with: excepted.names, inverted: true, place }] : [];
  const named = textsAttribute(from, 'share_with');
  if (!named) return [];
  return named.includes('*') ? [{ segment, with: [], inverted: true, place }] : [{ segment, with: named, inverted: false, place }];
}

function groupOf(from: Attributes): readonly CoreFunctionGroup[] {
  const name = textAttribute(from, 'name');
  if (name === undefined) return [];
  return [{ name, needsAcceptance: flag(from, 'require_attachment_acceptance', false), place: from.place('name') }];
}

/** `send-via` and `send-to` (Cloud WAN, "Service insertion"). */
function steeringOf(from: Attributes): readonly CoreSteering[] {
  const segment = textAttribute(from, 'segment');
  const [, action] = /^send-(via|to)$/.exec(textAttribute(from, 'action') ?? '') ?? [];
  const groups = textsAttribute(blockOf(from, 'via'), 'network_function_groups');
  if (segment === undefined || (action !== 'via' && action !== 'to') || !groups) return [];
  const to = isSet(from, 'when_sent_to') ? textsAttribute(blockOf(from, 'when_sent_to'), 'segments') : undefined;
  return [{ action, segment, to: to?.includes('*') ? 'all' : to, groups, place: blockOf(from, 'via').place('network_function_groups') }];
}

/** `share_with_except`, in JSON `"share-with": {"except": [...]}`. */
function exceptionsOf(from: Attributes): { readonly names: readonly string[] | undefined } | undefined {
  if (isSet(from, 'share_with_except')) return { names: textsAttribute(from, 'share_with_except') };
  const value = from.values.get('share_with');
  return value && 'entries' in value ? { names: textsAttribute(blockOf(from, 'share_with'), 'except') } : undefined;
}

function routesOf(from: Attributes): readonly CoreRoute[] {
  const segment = textAttribute(from, 'segment');
  if (segment === undefined || textAttribute(from, 'action') !== 'create-route' || isUnknown(from, 'destinations')) return [];
  const targets = referencesAttribute(from, 'destinations') ?? [];
  if (targets.length === 0) return [];
  const attachments = targets.filter(target => target !== 'blackhole');
  return prefixesAttribute(from, 'destination_cidr_blocks').prefixes.map(destination => ({
    segment,
    destination,
    attachments,
    place: from.place('destination_cidr_blocks'),
  }));
}

function ruleOf(from: Attributes): CoreAttachmentRule {
  return {
    number: numberAttribute(from, 'rule_number'),
    every: textAttribute(from, 'condition_logic') !== 'or',
    conditions: isUnknown(from, 'condition_logic')
      ? undefined
      : blocksOf(from, 'conditions')?.map(condition => ({
          type: textAttribute(condition, 'type'),
          operator: textAttribute(condition, 'operator'),
          key: textAttribute(condition, 'key'),
          value: textAttribute(condition, 'value'),
        })),
    action: actionOf(blockOf(from, 'action')),
    place: from.place('rule_number'),
  };
}

function actionOf(from: Attributes): CoreAction {
  const method = textAttribute(from, 'association_method');
  const groupName = 'add_to_network_function_group';
  const name = method === 'tag' ? 'tag_value_of_key' : isSet(from, groupName) ? groupName : 'segment';
  return {
    ...(method === 'constant' && { segment: textAttribute(from, 'segment') }),
    ...(method === 'tag' && { tag: textAttribute(from, 'tag_value_of_key') }),
    ...(isSet(from, groupName) && { functionGroup: textAttribute(from, groupName) }),
    needsAcceptance: flag(from, 'require_acceptance', false),
    place: from.place(name),
  };
}
