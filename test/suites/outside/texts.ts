/** Output of `show` commands as systems print it, with documentation addresses. */

export const frr = `BGP table version is 4, local router ID is 192.0.2.2, vrf id 0
Status codes:  s suppressed, d damped, h history, * valid, > best, = multipath,
               i internal, r RIB-failure, S Stale, R Removed
Origin codes:  i - IGP, e - EGP, ? - incomplete
RPKI validation codes: V valid, I invalid, N Not found

   Network          Next Hop            Metric LocPrf Weight Path
*> 198.51.100.0/24  192.0.2.1               20             0 64496 64511 i
*  203.0.113.0/24   192.0.2.9                0             0 64497 64511 64511 i
*>                  192.0.2.1                              0 64496 {64501,64502} ?
*> 203.0.113.128/25 0.0.0.0                  0         32768 i
*> 2001:db8:1:2::/64
                    2001:db8:ffff:ffff::1
                                             5             0 64496 i

Displayed  3 routes and 5 total paths
`;

export const ios = `     Network          Next Hop            Metric LocPrf Weight Path
 *>  198.51.100.0     192.0.2.1                0             0 64496 ?
 *>i 203.0.113.0/24   192.0.2.7                0    150      0 64511 e
`;

export const eos = `          Network                Next Hop              Metric  AIGP       LocPref Weight  Path
 * >      198.51.100.0/24        192.0.2.1             10      -          100     0       64496 64511 i
 * >      203.0.113.0/24         192.0.2.1             -       -          100     0       64496 i
`;

export const nxos = `   Network            Next Hop            Metric     LocPrf     Weight Path
*>e198.51.100.0/24    192.0.2.1               30                     0 64496 i
`;

export const junos = `inet.0: 4 destinations, 5 routes (4 active, 0 holddown, 0 hidden)
+ = Active Route, - = Last Active, * = Both

198.51.100.0/24    *[BGP/170] 2d 03:04:05, MED 20, localpref 100, from 192.0.2.1
                      AS path: 64496 64511 I, validation-state: unverified
                    >  to 192.0.2.1 via ge-0/0/0.0
                    [BGP/170] 2d 03:04:05, localpref 90
                      AS path: 64497 ?, validation-state: unverified
                    >  to 192.0.2.9 via ge-0/0/1.0
203.0.113.0/24     *[Static/5] 1w0d 00:00:00
                    >  to 192.0.2.77 via ge-0/0/0.0
`;

export const junosReceived = `inet.0: 4 destinations, 5 routes (4 active, 0 holddown, 0 hidden)
  Prefix\t\t  Nexthop\t       MED     Lclpref    AS path
* 198.51.100.0/24         192.0.2.1            20                 64496 64511 I
`;

export const frrJson = JSON.stringify({
  vrfName: 'default',
  routes: {
    '198.51.100.0/24': [
      {
        valid: true,
        bestpath: true,
        pathFrom: 'external',
        metric: 20,
        peerId: '192.0.2.1',
        path: '64496 64511',
        origin: 'IGP',
        nexthops: [{ ip: '192.0.2.1' }],
      },
    ],
  },
});

export const eosJson = JSON.stringify({
  vrfs: {
    default: {
      bgpRouteEntries: {
        '198.51.100.0/24': {
          bgpRoutePaths: [
            {
              nextHop: '192.0.2.1',
              med: 20,
              localPreference: 100,
              asPathEntry: { asPath: '64496 64511 i' },
              routeType: { active: true },
              routeDetail: { communityList: ['64496:1', 'no-export'] },
            },
          ],
        },
      },
    },
  },
});

export const batfish = `{
  "Announcements": [
    {
      "type": "ebgp_sent", "network": "198.51.100.0/24", "nextHopIp": "192.0.2.1", "srcIp": "192.0.2.1", "dstNode": "edge", "dstIp": "192.0.2.2",
      "originType": "EGP", "localPreference": 0, "med": 20, "asPath": [[64496], [64501, 64502]], "communities": [4226875393, "64496:2"]
    },
    { "network": "198.51.100.0/33", "srcIp": "192.0.2.1" }
  ]
}`;
