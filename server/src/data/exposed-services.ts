/** Services that are not for everyone to reach: administration of systems, and databases. Ports are those of the IANA registry, or the products' defaults. */

export interface ExposedService {
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
  readonly name: string;
}

const services = [
  [21, 'tcp', 'FTP'],
  [22, 'tcp', 'SSH'],
  [23, 'tcp', 'Telnet'],
  [135, 'tcp', 'RPC'],
  [139, 'tcp', 'NetBIOS'],
  [161, 'udp', 'SNMP'],
  [389, 'tcp', 'LDAP'],
  [445, 'tcp', 'SMB'],
  [623, 'udp', 'IPMI'],
  [830, 'tcp', 'NETCONF'],
  [873, 'tcp', 'rsync'],
  [1433, 'tcp', 'SQL Server'],
  [1434, 'udp', 'SQL Server Browser'],
  [1521, 'tcp', 'Oracle'],
  [2049, 'tcp', 'NFS'],
  [2375, 'tcp', 'Docker'],
  [2379, 'tcp', 'etcd'],
  [3306, 'tcp', 'MySQL'],
  [3389, 'tcp', 'RDP'],
  [5432, 'tcp', 'PostgreSQL'],
  [5900, 'tcp', 'VNC'],
  [5984, 'tcp', 'CouchDB'],
  [5985, 'tcp', 'WinRM'],
  [5986, 'tcp', 'WinRM'],
  [6379, 'tcp', 'Redis'],
  [7000, 'tcp', 'Cassandra'],
  [9042, 'tcp', 'Cassandra'],
  [9200, 'tcp', 'Elasticsearch'],
  [10250, 'tcp', 'kubelet'],
  [11211, 'tcp', 'Memcached'],
  [11211, 'udp', 'Memcached'],
  [27017, 'tcp', 'MongoDB'],
] as const;

export const exposedServices: { readonly source: string; readonly date: string; readonly entries: readonly ExposedService[] } = {
  source: 'https://www.iana.org/assignments/service-names-port-numbers',
  date: '2026-11-28',
  entries: services.map(([port, protocol, name]) => ({ port, protocol, name })),
};
