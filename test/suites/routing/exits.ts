/** Two exits of one AS: `east` prefers what AS 64510 tells by a policy, `west` hears from AS 64511. */
export const exits = `
-- east.frr --
  hostname east
  interface lo
   ip address 192.0.2.1/32
  interface eth0
   ip address 192.0.2.8/31
  interface eth1
   ip address 198.51.100.1/30
  ip prefix-list OWN seq 5 permit 192.0.2.0/24
  route-map FROM-UPSTREAM permit 10
   set local-preference 200
  router bgp 64496
   bgp router-id 192.0.2.1
   no bgp ebgp-requires-policy
   neighbor 192.0.2.9 remote-as 64496
   neighbor 198.51.100.2 remote-as 64510
   address-family ipv4 unicast
    neighbor 192.0.2.9 next-hop-self
    neighbor 198.51.100.2 route-map FROM-UPSTREAM in
-- west.frr --
  hostname west
  interface eth0
   ip address 192.0.2.9/31
  interface eth1
   ip address 198.51.100.5/30
  router bgp 64496
   bgp router-id 192.0.2.2
   no bgp ebgp-requires-policy
   neighbor 192.0.2.8 remote-as 64496
   neighbor 198.51.100.6 remote-as 64511
   address-family ipv4 unicast
    neighbor 192.0.2.8 next-hop-self
`;
