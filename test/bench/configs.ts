/** Large configurations for the benchmarks: the same text for the same arguments. */

const address = (n: number) => `10.${(n >> 14) & 255}.${(n >> 6) & 255}.${(n & 63) * 4 + 1}`;

/** An edge router of about `lines` lines, `acl` of them in one access list. */
export function iosConfig(lines: number, acl: number): string {
  const out = ['version 17.6', 'hostname edge1', '!'];
  const tail = bgpOf(20);
  for (let i = 1; out.length < lines - acl - tail.length - 1; i++) {
    out.push(
      `interface GigabitEthernet${i % 8}/${i % 48}/${i}`,
      ` description link ${i}`,
      ` ip address ${address(i)} 255.255.255.252`,
      ' no shutdown',
      '!',
    );
    out.push(`ip prefix-list PL${i % 500} seq ${i * 5} permit 198.51.${i % 100}.0/24 le 32`);
    if (i % 50 === 0)
      out.push(`route-map RM${i} permit 10`, ` match ip address prefix-list PL${i % 500}`, ' set local-preference 200', '!');
  }
  out.push('ip access-list extended BIG');
  for (let k = 0; k < acl; k++) out.push(` permit tcp 10.${(k >> 8) & 255}.${k & 255}.0 0.0.0.255 any eq ${(k % 60000) + 1}`);
  return `${[...out, ...tail].join('\n')}\n`;
}

function bgpOf(neighbors: number): string[] {
  const out = ['router bgp 64500'];
  for (let k = 1; k <= neighbors; k++)
    out.push(` neighbor 192.0.2.${k} remote-as ${64500 + k}`, ` neighbor 192.0.2.${k} route-map RM${50 * k} in`);
  // One finding from the start, so that there is an answer to wait for.
  out.push(' neighbor 192.0.2.1 route-map NOWHERE out');
  return out;
}

/** The same sort of router in Junos `display set` form. */
export function junosSetConfig(lines: number): string {
  const out = ['set version 21.4R3.15', 'set system host-name edge2'];
  for (let i = 1; out.length < lines - 50; i++) {
    out.push(
      `set interfaces ge-0/0/${i} description "link ${i}"`,
      `set interfaces ge-0/0/${i} unit 0 family inet address ${address(i)}/30`,
    );
    out.push(`set policy-options prefix-list PL${i % 500} 198.51.${i % 100}.${(i * 8) % 256}/29`);
    if (i % 50 === 0) {
      const term = `set policy-options policy-statement RM${i} term 1`;
      out.push(`${term} from prefix-list PL${i % 500}`, `${term} then local-preference 200`, `${term} then accept`);
    }
  }
  for (let k = 1; k <= 20; k++)
    out.push(
      `set protocols bgp group EXT${k} neighbor 192.0.2.${k} peer-as ${64500 + k}`,
      `set protocols bgp group EXT${k} import RM${50 * k}`,
    );
  return `${out.join('\n')}\n`;
}
