/** Texts of systems that are not read: named, left alone, without findings; and texts of ours that only resemble them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { detectVendor } from '../../../server/src/vendors/detect.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { judgeDetection } from '../../score/detection.ts';
import { findingsOf } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';
import { processorTime } from '../../support/time.ts';

const address = '192.0.2.1 255.255.255.0';

const others: Readonly<Record<string, readonly string[]>> = {
  'Cisco ASA': [`: Saved\n:\nASA Version 9.16(1)\nhostname fw1\ninterface GigabitEthernet0/0\n nameif outside\n ip address ${address}\n`],
  'Palo Alto PAN-OS': [
    'set deviceconfig system hostname fw1\nset network interface ethernet ethernet1/1 layer3 ip 192.0.2.1/24\n',
    'config {\n  devices {\n    localhost.localdomain {\n      network {\n        interface {\n',
    '<?xml version="1.0"?>\n<config version="10.1.0" urldb="paloaltonetworks">\n  <mgt-config>\n',
    'mgt-config {\n  users {\n    admin {\n',
  ],
  FortiOS: [
    '#config-version=FGVMK6-7.0.1-FW-build0157\nconfig system global\n    set hostname "fw1"\nend\n',
    'config router bgp\n    set as 64500\n    config neighbor\n        edit "192.0.2.1"\n        next\n    end\nend\n',
    'config vdom\nedit root\nconfig firewall policy\n    edit 1\n    next\nend\n',
  ],
  'F5 BIG-IP': [
    '#TMSH-VERSION: 15.1.0\nltm pool /Common/web {\n    members {\n        /Common/10.0.0.1:80 {\n',
    'sys global-settings {\n    hostname lb1.example.net\n}\nnet route /Common/default {\n    gw 192.0.2.1\n}\n',
    'ltm virtual /Common/web {\n    destination /Common/192.0.2.10:443\n}\n',
    'create ltm node web1 address 192.0.2.20\ncreate net vlan internal interfaces add { 1.1 }\n',
  ],
  'Nokia SR OS': [
    '# TiMOS-C-20.10.R1 both/x86_64 Nokia 7750 SR\nexit all\nconfigure\n    system\n        name "pe1"\n    exit\nexit all\n',
    'exit all\nconfigure\n#--------------------------------------------------\necho "System Configuration"\n#-----\n    system\n',
    'configure {\n    router "Base" {\n        autonomous-system 64500\n',
    '/configure router "Base" autonomous-system 64500\n/configure router "Base" bgp group "up" peer-as 64501\n',
  ],
  'Nokia SR Linux': ['set / interface ethernet-1/1 admin-state enable\nset / network-instance default type default\n'],
  VyOS: [
    "set interfaces ethernet eth0 address '192.0.2.1/24'\nset protocols bgp system-as '64500'\n",
    'interfaces {\n    ethernet eth0 {\n        address 192.0.2.1/24\n    }\n}\n// vyos-config-version: "bgp@4"\n',
    "set policy route-map UP rule 10 action 'permit'\nset policy prefix-list OURS rule 10 prefix '192.0.2.0/24'\n",
  ],
  'MikroTik RouterOS': [
    '# jan/02/2024 10:00:00 by RouterOS 7.12\n/interface bridge\nadd name=bridge1\n/ip address\nadd address=192.0.2.1/24 interface=bridge1\n',
    '/routing bgp connection\nadd as=64500 name=up remote.address=192.0.2.2\n',
    '/ip address add address=192.0.2.1/24 interface=ether1\n',
  ],
  'Cumulus NCLU': ['net add hostname leaf1\nnet add bgp autonomous-system 64500\nnet commit\n'],
  'Cumulus NVUE': ['nv set interface swp1 ip address 192.0.2.1/31\nnv set router bgp autonomous-system 64500\n'],
  'Check Point Gaia': [
    '#\n# Configuration of fw1\n# Language version: 14.1v1\n#\nset hostname fw1\n',
    'set hostname fw1\nset interface eth0 state on\nset interface eth0 ipv4-address 192.0.2.1 mask-length 24\n',
  ],
  'Huawei VRP': [
    '!Software Version V200R005C10SPC500\n#\nsysname r1\n#\ninterface GigabitEthernet0/0/0\n ip address 192.0.2.1 255.255.255.0\n#\nreturn\n',
    'sysname r1\nbgp 64500\n router-id 192.0.2.1\n peer 192.0.2.2 as-number 64501\n',
    'interface GigabitEthernet1/0/1\n undo shutdown\n ip address 192.0.2.1 255.255.255.0\n',
  ],
  'HPE Comware': ['#\n version 7.1.045, Release 3208P10\n#\n sysname sw1\n#\ninterface Ten-GigabitEthernet1/0/1\n port link-mode bridge\n'],
  'HPE ProCurve': [
    '; J9729A Configuration Editor; Created on release #WB.16.04.0008\nhostname "sw1"\nvlan 10\n   name "USERS"\n   untagged 1-24\n   exit\n',
    'hostname "sw1"\nip default-gateway 192.0.2.254\nsnmp-server community "public" unrestricted\n',
  ],
  'Aruba AOS-CX': ['!\n!Version ArubaOS-CX FL.10.07.0010\nhostname sw1\ninterface 1/1/1\n    no shutdown\n    vlan access 10\n'],
  'Extreme EXOS': [
    '#\n# Module devmgr configuration.\n#\nconfigure snmp sysName "sw1"\n',
    'create vlan "USERS"\nconfigure vlan USERS tag 10\n',
  ],
  'Extreme VOSS': ['# box type           : VSP-7254XSQ\nconfig terminal\nvlan create 10 type port-mstprstp 0\nvlan i-sid 10 10010\n'],
  'Brocade ICX': [
    'Current configuration:\n!\nver 08.0.70dT211\n!\nstack unit 1\n  module 1 icx7150-24-port-management-module\n!\nvlan 10 name USERS by port\n untagged ethe 1/1/1 to 1/1/12\n',
  ],
  'Brocade VDX': ['rbridge-id 1\n switch-attributes chassis-name VDX6740\ninterface TenGigabitEthernet 1/0/1\n switchport\n'],
  'Dell OS10': [
    '! Version 10.5.1.3\n! Last configuration change at Jan  02 10:00:00 2024\n!\nip vrf default\n!\ninterface ethernet1/1/1\n no shutdown\n switchport access vlan 1\n',
    'interface breakout 1/1/1 map 40g-1x\niscsi target port 860\nhostname sw1\n',
  ],
  'Dell OS9': [
    '! Version 9.14(2.4)\n! Startup-config last updated\nboot system stack-unit 1 primary system: A:\nhostname sw1\ninterface TenGigabitEthernet 1/1\n no ip address\n switchport\n',
  ],
  FASTPATH: ['!Current Configuration:\n!\n!System Description "Dell EMC Networking N3048ET-ON, 6.6.0.1"\nconfigure\nvlan 10\nexit\n'],
  'Cisco Small Business': [
    'config-file-header\nsw1\nv2.5.0.83 / RTESLA2.5_930_181_045\nfile SSD indicator encrypted\n@\nssd-control-start\nvlan database\nvlan 10\n',
  ],
  'Cisco AireOS': ['config sysname wlc1\nconfig wlan create 1 staff staff\n'],
  'Cisco CatOS': ['set system name sw1\nset vlan 10 name USERS type ethernet\nset vlan 10 2/1-24\n'],
  ScreenOS: [
    'set hostname fw1\nset zone "Trust" vrouter "trust-vr"\nset interface "ethernet0/0" zone "Trust"\nset interface ethernet0/0 ip 192.0.2.1/24\n',
  ],
  'A10 ACOS': ['!64-bit Advanced Core OS (ACOS) version 4.1.4\n!\nhostname lb1\nslb server s1 192.0.2.10\n  port 80 tcp\n'],
  'Citrix NetScaler': [
    '#NS13.0 Build 58.32\nset ns config -IPAddress 192.0.2.1 -netmask 255.255.255.0\nadd lb vserver web HTTP 192.0.2.10 80\n',
  ],
  'NVIDIA Onyx': [
    '##\n## Running database "initial"\n## Generated at 2024/01/02 10:00:00 +0000\n##\n   interface ethernet 1/1 speed 100G force\n',
  ],
  'Alcatel-Lucent OmniSwitch': [
    '! VLAN:\nvlan 10 admin-state enable\n! IP:\nip interface "users" address 192.0.2.1 mask 255.255.255.0 vlan 10\n',
  ],
  'Ciena SAOS': ['system set host-name sw1\nvlan create vlan 10\nport set port 1 max-frame-size 9216\n'],
  'Allied Telesis AlliedWare Plus': ['hostname sw1\ninterface port1.0.1-1.0.24\n switchport\n switchport mode access\n'],
  BIRD: ['router id 192.0.2.1;\nprotocol bgp up {\n  neighbor 192.0.2.2 as 64501;\n}\n', 'filter out_up {\n  reject;\n}\n'],
  OpenBGPD: ['AS 64500\nrouter-id 192.0.2.1\nneighbor 192.0.2.2 {\n\tremote-as 64501\n}\nallow from any\n'],
  YAML: [
    '---\nrouter_bgp:\n  as: 64500\n',
    '# of the lab\nhostname: r1\ninterfaces:\n  - name: Ethernet1\n    ip address: 192.0.2.1/24\n',
    'services:\n  r1:\n    image: frr\n',
  ],
  JSON: ['{\n  "interface": "Ethernet1"\n}\n', '[ { "router bgp": 64500 } ]\n'],
  'INI file': ['[defaults]\ninventory = hosts.yml\n', '# of the tunnel\n[Interface]\nAddress = 192.0.2.1/24\n'],
  'Shell script': ['#!/bin/bash\nvtysh -c "show ip bgp"\n'],
  iptables: ['*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -j DROP\nCOMMIT\n'],
  riverstone: ['! RANCID-CONTENT-TYPE: riverstone\nhostname r1\ninterface Ethernet1\n ip address 192.0.2.1 255.255.255.0\n'],
};

const ours: Readonly<Record<string, readonly [string, string]>> = {
  'IOS pasted from a session': [
    'ios',
    `r1#configure terminal\nconfigure terminal\ninterface GigabitEthernet0/0\n ip address ${address}\nip cef\nline vty 0 4\nend\n`,
  ],
  'IOS whose banner looks like YAML': [
    'ios',
    `version 15.2\nhostname r1\nbanner motd ^C\n---\nservices: none\nundone work is logged\n^C\ninterface GigabitEthernet0/0\n ip address ${address}\n`,
  ],
  'a certificate server of IOS': ['ios', 'version 15.2\nhostname r1\ncrypto pki server CA\n database level complete\n'],
  'Junos firewall filters': [
    'junos',
    'firewall {\n    filter protect {\n        term 1 {\n            then accept;\n        }\n    }\n}\nsystem {\n    host-name r1;\n}\n',
  ],
  'Junos set lines with VLANs': [
    'junos',
    'set vlans USERS vlan-id 10\nset interfaces ge-0/0/0 unit 0 family ethernet-switching vlan members USERS\n',
  ],
  'FRR on Cumulus Linux behind its interfaces': [
    'frr',
    'auto swp1\niface swp1 inet static\n    address 192.0.2.1/31\nfrr version 8.4\nrouter bgp 64500\n neighbor swp1 interface remote-as external\n',
  ],
};

describe('a system that is not read', () => {
  before(withParsers);
  for (const [label, texts] of Object.entries(others)) {
    it(`is named: ${label}`, () => {
      for (const text of texts)
        assert.deepEqual(detectVendor(text), { vendor: null, certain: true, label: `${label}: not supported yet` }, text);
    });
  }
  it('has no findings', () => {
    const workspace = new Workspace(['w']);
    for (const [label, texts] of Object.entries(others)) for (const [i, text] of texts.entries()) workspace.set(`w/${label}${i}.cfg`, text);
    for (const { file, config } of workspace.all()) assert.equal(config, undefined, file);
    assert.deepEqual(findingsOf(workspace), []);
  });
});

describe('a system that is read', () => {
  for (const [what, [vendor, text]] of Object.entries(ours))
    it(`is not taken for another: ${what}`, () => assert.equal(detectVendor(text).vendor, vendor));
});

describe('a head of blank lines and comments', () => {
  it('is passed over at once, however long it is', () => {
    const before = processorTime();
    for (const line of ['\n', ' \t\n', '# nothing\n', '\n#\n \n']) {
      assert.equal(detectVendor(`${line.repeat(90)}[section]\nx = 1\n`).label, 'INI file: not supported yet');
      assert.equal(detectVendor(`${line.repeat(90)}nothing known`).vendor, null);
    }
    assert.ok(processorTime() - before < 2000);
  });
});

describe('recorded texts', () => {
  it('are detected as what the recorder calls them', function () {
    const judged = judgeDetection();
    if (judged.length === 0) return this.skip();
    // Three files of one network have Linux interfaces and prefix lengths: the recorder reads them as IOS, they are FRR.
    const wrong = judged.filter(({ right, truth, file }) => !right && truth !== 'open' && !file.includes('/iptables-firewall/'));
    assert.deepEqual(wrong, []);
  });
});
