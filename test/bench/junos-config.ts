/** A large configuration of an edge router in Junos for the benchmarks, in braces and as `set` lines: the same text for the same arguments. */

/** A statement by the parts that braces put on lines of their own. */
type Path = readonly string[];

const octets = (n: number, last: number) => `${(n >> 14) & 255}.${(n >> 6) & 255}.${(n & 63) * 4 + last}`;

/** About `lines` lines of `display set`. */
export function junosSetConfig(lines: number): string {
  return textOf(lines, paths => paths.map(path => `set ${path.join(' ')}`));
}

/** About `lines` lines in braces. */
export function junosConfig(lines: number): string {
  return textOf(lines, braces);
}

/** As many customers as come nearest to `lines` lines. */
function textOf(lines: number, write: (paths: readonly Path[]) => readonly string[]): string {
  const fixed = write(statements(0)).length;
  const each = (write(statements(100)).length - fixed) / 100;
  return `${write(statements(Math.round((lines - fixed) / each))).join('\n')}\n`;
}

/** Every statement of a router with so many customers, those of one hierarchy together. */
function statements(customers: number): Path[] {
  const all = Array.from({ length: customers }, (_, i) => customerOf(i + 1));
  return [
    ['version 21.4R3.15'],
    ['system', 'host-name edge2'],
    ['system', 'services', 'ssh', 'root-login deny'],
    ['system', 'syslog', 'host 192.0.2.20', 'any notice'],
    ['system', 'ntp', 'server 192.0.2.21'],
    ...all.flatMap(({ interfaces }) => interfaces),
    ['interfaces', 'lo0', 'unit 0', 'family inet', 'address 192.0.2.2/32'],
    ...all.flatMap(({ lists }) => lists),
    ...all.flatMap(({ policies }) => policies),
    ['policy-options', 'community ANNOUNCE', 'members 64500:100'],
    ['policy-options', 'as-path PRIVATE', '".* [64512-65534] .*"'],
    ...all.flatMap(({ filters }) => filters),
    ['routing-options', 'router-id 192.0.2.2'],
    ['routing-options', 'autonomous-system 64500'],
    ...all.flatMap(({ statics }) => statics),
    ...all.flatMap(({ bgp }) => bgp),
    // One finding from the start, so that there is an answer to wait for.
    ['protocols', 'bgp', 'group LAST', 'import NOWHERE'],
  ];
}

function customerOf(i: number) {
  const name = `CUST-${String(i).padStart(5, '0')}`;
  return {
    interfaces: interfaceOf(name, i),
    lists: listsOf(name, i),
    policies: [...importOf(name, i), ...exportOf(name)],
    filters: filterOf(name, i),
    statics: [['routing-options', 'static', `route 172.16.${i & 255}.${(i >> 8) & 255}/32`, `next-hop 10.${octets(i, 2)}`]],
    bgp: sessionOf(name, i),
  };
}

function interfaceOf(name: string, i: number): Path[] {
  const unit = ['interfaces', `ge-0/${i % 4}/${i % 20}`, `unit ${i}`];
  return [
    [...unit, `description "${name} circuit ${7000 + i}"`],
    [...unit, `vlan-id ${1 + (i % 4000)}`],
    [...unit, 'family inet', 'rpf-check'],
    [...unit, 'family inet', 'filter', `input ${name}-IN`],
    [...unit, 'family inet', `address 10.${octets(i, 1)}/30`],
    [...unit, 'family inet6', `address 2001:db8:${i.toString(16)}::1/64`],
  ];
}

function listsOf(name: string, i: number): Path[] {
  return Array.from({ length: 6 }, (_, k) => ['policy-options', `prefix-list ${name}`, `198.${18 + (k & 1)}.${(i + k) & 255}.0/24`]);
}

function importOf(name: string, i: number): Path[] {
  const policy = ['policy-options', `policy-statement ${name}-IN`];
  const own = [...policy, 'term own'];
  return [
    [...policy, 'term leaks', 'from', 'as-path PRIVATE'],
    [...policy, 'term leaks', 'then', 'reject'],
    [...own, 'from', 'protocol bgp'],
    [...own, 'from', `prefix-list-filter ${name} orlonger`],
    [...own, 'from', `route-filter 198.18.${i & 255}.0/24 upto /28`],
    [...own, 'then', `local-preference ${100 + (i % 5) * 10}`],
    [...own, 'then', 'community add ANNOUNCE'],
    [...own, 'then', 'accept'],
    [...policy, 'then', 'reject'],
  ];
}

function exportOf(name: string): Path[] {
  const policy = ['policy-options', `policy-statement ${name}-OUT`];
  return [
    [...policy, 'term announce', 'from', 'community ANNOUNCE'],
    [...policy, 'term announce', 'then', 'accept'],
    [...policy, 'then', 'reject'],
  ];
}

function filterOf(name: string, i: number): Path[] {
  const filter = ['firewall', 'family inet', `filter ${name}-IN`];
  return [
    [...filter, 'term web', 'from', 'source-address', `198.18.${i & 255}.0/24`],
    [...filter, 'term web', 'from', 'protocol tcp'],
    [...filter, 'term web', 'from', 'destination-port 443'],
    [...filter, 'term web', 'then', 'accept'],
    [...filter, 'term rest', 'then', 'count dropped'],
    [...filter, 'term rest', 'then', 'discard'],
  ];
}

function sessionOf(name: string, i: number): Path[] {
  const group = ['protocols', 'bgp', `group ${name}`];
  const neighbor = [...group, `neighbor 10.${octets(i, 2)}`];
  return [
    [...group, 'type external'],
    [...group, `import ${name}-IN`],
    [...group, `export ${name}-OUT`],
    [...neighbor, `description "${name}"`],
    [...neighbor, `peer-as ${64512 + (i % 1000)}`],
    [...neighbor, 'family inet', 'unicast', 'prefix-limit', 'maximum 100'],
  ];
}

/** The same statements in braces: a part is opened where it differs from that of the statement before. */
function braces(paths: readonly Path[]): string[] {
  const lines: string[] = [];
  let open: readonly string[] = [];
  const closeTo = (depth: number) => {
    for (let i = open.length - 1; i >= depth; i--) lines.push(`${'    '.repeat(i)}}`);
  };
  for (const path of paths) {
    const heads = path.slice(0, -1);
    const shared = heads.findIndex((part, i) => part !== open[i]);
    const from = shared < 0 ? heads.length : shared;
    closeTo(from);
    for (let i = from; i < heads.length; i++) lines.push(`${'    '.repeat(i)}${heads[i]} {`);
    lines.push(`${'    '.repeat(heads.length)}${path.at(-1)};`);
    open = heads;
  }
  closeTo(0);
  return lines;
}
