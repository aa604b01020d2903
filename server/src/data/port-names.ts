/** Names that network devices print for TCP and UDP ports; most are those of the IANA service registry. */
const names = `
acap acr-nema afpovertcp aol arns asf-rmcp asip-webadmin at-rtmp aurp auth bfd bfd-echo bftp bgmp bgp biff bootpc bootps chargen
cifs cisco-tdp citadel citrix-ica clearcase cmd commerce courier-rpc csnet-ns ctiqbe daytime dhcp-failover2 dhcpv6-client dhcpv6-server
dicom discard dnsix domain doom drip dsp echo efs epmap epp esro-gen exec finger ftp ftp-data ftps ftps-data gdomap gopher gprs-data
gprs-sig gtp-c gtp-u h323 ha-cluster hostname hp-alarm-mgr http http-alt http-mgmt http-rpc-epmap https ident ieee-mms-ssl imap imap3
imap4 imaps ipp ipx irc iris-beep isakmp iscsi isi-gl iso-tsap kerberos kerberos-adm klogin kpasswd kshell l2tp la-maint lanz ldap ldaps
ldp login lotusnotes lpd lsp-ping mac-srvr-admin matip-type-a matip-type-b micro-bfd microsoft-ds mlag mobile-ip mpp ms-sql-m ms-sql-s
msdp msexch-routing msg-icp msp msrpc nameserver nas nat ncp netbios-dgm netbios-ns netbios-ss netbios-ssn netconf-beep netconf-ssh
netrjs-1 netrjs-2 netrjs-3 netrjs-4 netwall netwnews new-rwho nfs nntp nntps non500-isakmp nsw-fe ntp odmr olsr onep-plain onep-tls
openvpn pcanywhere-data pcanywhere-status pim-auto-rp pkix-timestamp pop2 pop3 pop3s pptp print-srv ptp-event ptp-general pwdgen qmtp
qotd radius radius-acct re-mail-ck remotefs repcmd rip ripng rje rlp rlzdbase rmc rmonitor rpc2portmap rsh rsync rtelnet rtsp secureid-udp
sftp sgmp silc sip sips sldap smtp smtps smux snagas snmp snmptrap snpp sql-net sqlnet sqlserv sqlsrv ssdp ssh submission sunrpc svrloc
syslog systat tacacs tacacs-ds talk tbrpf tcpmux tcpnethaspsrv telnet tftp time timed tunnel ups urd uucp uucp-path vcmp vemmi vmnet
vpp vqp vxlan webster wap-push who whois www www-http xdmcp xns-auth xns-ch xns-courier xns-mail xns-time xyplex-mux z39-50
`;

export const portNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
