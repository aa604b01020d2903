/** A router `pe` of IOS with two VRFs: RED exports its loopbacks 203.0.113.1 and 203.0.113.2 with a route target, BLUE takes what its lines let in. */

interface Lines {
  /** In the address family of each VRF, with their indentation. */
  readonly red?: string;
  readonly blue: string;
  /** Lists and route maps; `ONE` is a prefix list of the first loopback. */
  readonly policies?: string;
}

export const redAndBlue = ({ red = '', blue, policies = '' }: Lines) => `
-- pe.ios --
hostname pe
vrf definition RED
 rd 64500:1
 address-family ipv4
${red}
  route-target export 64500:11
 exit-address-family
vrf definition BLUE
 rd 64500:2
 address-family ipv4
${blue}
 exit-address-family
interface Loopback1
 vrf forwarding RED
 ip address 203.0.113.1 255.255.255.255
interface Loopback2
 vrf forwarding RED
 ip address 203.0.113.2 255.255.255.255
router bgp 64500
 address-family ipv4 vrf RED
  redistribute connected
 exit-address-family
 address-family ipv4 vrf BLUE
 exit-address-family
ip prefix-list ONE seq 5 permit 203.0.113.1/32
${policies}
`;
