/** Certificates: trust points, servers, chains, keys. Secrets are never shown. */
import { section, settings } from '../settings.ts';

const trustpoint = () =>
  settings(
    'A setting of the trust point.',
    'enrollment ( selfsigned | terminal [ pem ] | pkcs12 | url <url:word> [ pem ] | mode ra | retry { count <count:int> | period <period:int> } | profile <profile:word> | http-proxy <proxy:word> <proxyPort:int> | command <command:text> | credential <credential:word> )',
    'enrollment [ retry ] ( count | period ) <retries:int>',
    'revocation-check <methods:none|crl|ocsp...>',
    'subject-name <name:text>',
    'subject-alt-name <alternative:text>',
    'rsakeypair <pair:word> [<size:int>] [<encryptionSize:int>]',
    'eckeypair <ecPair:word>',
    'serial-number [ none ]',
    'ip-address ( none | <address:ip> | <port:interface> )',
    'fqdn ( none | <fqdn:word> )',
    'ip-extension ( unicast | multicast ) <extension:text>',
    'fingerprint <fingerprint:hex>',
    'usage <uses:ike|ssl-client|ssl-server...>',
    'auto-enroll [<percent:1-100>] [ regenerate ]',
    'regenerate',
    'crl ( optional | query <crlUrl:word> | cache ( none | delete-after <minutes:int> ) | best-effort )',
    'ocsp ( url <ocsp:word> | disable-nonce )',
    'chain-validation [ ( stop | continue [<parent:word>] ) ]',
    'authorization ( list <list:word> | username ( subjectname <subject:word> | alt-subjectname <altSubject:word> ) )',
    'password [<encryption:0-7>] <secret:secret>',
    'source interface <source:interface>',
    'vrf <vrf:vrf>',
    'match certificate <map:word> [ ( skip ( revocation-check | authorization-check ) | allow expired-certificate | override ( cdp url <cdp:word> | ocsp [ trustpoint <ocspPoint:trustpoint> ] <order:int> url <ocspUrl:word> | sia trustpoint <sia:trustpoint> <siaUrl:word> ) ) ]',
    'hash ( md5 | sha1 | sha256 | sha384 | sha512 )',
    'on <device:word>',
    'primary',
    'query certificate',
    'storage <storage:word>',
    'description <description:text>',
    'enrollment mode ra',
    'validity ( start <start:text> | end <end:text> )',
    'email <email:word>',
    'grant auto rollover',
    'issuer-name <issuer:text>',
  );
const server = () =>
  settings(
    'A setting of the server of certificates.',
    'issuer-name <issuer:text>',
    'database ( level ( minimum | names | complete ) | url [ ( cnm | crl | crt | p12 | pem | ser ) [ publish ] ] <url:word> | archive ( pkcs12 | pem ) [ password [<encryption:0-7>] <secret:secret> ] | username <user:word> [ password [<userForm:0-7>] <userSecret:secret> ] )',
    'grant ( auto [ ( rollover ( ca-cert | ra-cert ) | trustpoint <trustpoint:trustpoint> ) ] | none | ra-auto | ra-rollover )',
    'hash ( md5 | sha1 | sha256 | sha384 | sha512 )',
    'lifetime ( certificate | ca-certificate | crl | enrollment-request ) <days:int> [<hours:int>] [<minutes:int>]',
    'mode ( ra [ transparent ] | sub-cs )',
    'cdp-url <cdp:word>',
    'auto-rollover [<rollover:int>]',
    'redundancy',
    'serial-number <serial:hex>',
    'eku <uses:server-auth|client-auth|code-signing|email-protection|ipsec-end-system|ipsec-tunnel|ipsec-user|ocsp-signing|time-stamping|ssh-client|ssh-server...>',
    'shutdown',
    'rsakeypair <pair:word>',
  );
const certificates = () => [
  section(
    'certificate [ ( self-signed | ca | rollover [ ca ] | ra-encrypt | ra-sign | ra-general ) ] <serial:word> [<file:word>]',
    'A certificate.',
    () => [],
  ),
];
const map = () =>
  settings(
    'What the certificate must hold.',
    '<field:subject-name|issuer-name|alt-subject-name|name|unstructured-subject-name|serial-number|valid-start|expires-on> <how:eq|ne|co|nc|lt|ge> <value:text>',
  );
const profile = () =>
  settings(
    'How certificates are asked for.',
    'authentication ( command <command:text> | terminal | url <url:word> | credential <credential:word> )',
    'enrollment ( command <enrollment:text> | terminal | url <enrollmentUrl:word> | credential <enrollmentCredential:word> )',
    'parameter <of:int> ( value <parameter:word> | prompt <prompt:word> )',
    'source interface <source:interface>',
    'method-est',
    'reenrollment ( command <again:text> | url <againUrl:word> )',
  );
const words = ['pki', 'ca'];
const certificateCommands = [
  ...words.flatMap(old => [
    section(`crypto ${old} trustpoint <trustpoint:=trustpoint>`, 'Opens a trust point.', trustpoint),
    section(`crypto ${old} identity <identity:word>`, 'Opens a trust point.', trustpoint),
    section(`crypto ${old} server <server:word>`, 'Opens a server of certificates.', server),
    section(`crypto ${old} profile enrollment <profile:word>`, 'Opens how certificates are asked for.', profile),
    section(`crypto ${old} trustpool policy`, 'Opens which certificates are trusted.', () =>
      settings(
        'Which certificates are trusted.',
        'cabundle url ( <url:word> | none )',
        'chain-validation',
        'crl ( cache <minutes:int> | query <crl:word> )',
        'default ( ca-bundle | crl )',
        'match certificate <map:word>',
        'ocsp ( disable-nonce | url <ocsp:word> )',
        'revocation-check <methods:none|crl|ocsp...>',
        'source interface <source:interface>',
        'storage <storage:word>',
        'vrf <vrf:vrf>',
      ),
    ),
    section(`crypto ${old} certificate chain <trustpoint:word>`, 'Opens the certificates of a trust point.', certificates),
    section(`crypto ${old} certificate map <map:word> <order:int>`, 'Opens what certificates must hold.', map),
    section(`crypto ${old} crl cache <cache:int>`, 'How much is remembered of revoked certificates.', () => []),
  ]),
  ...settings(
    'A setting of certificates.',
    'crypto pki ( token ( default | <token:word> ) ( removal timeout <removal:int> | max-retries <tries:int> | secondary ( config <config:word> | unconfig <unconfig:word> ) | user-pin [<encryption:0-7>] <pin:secret> | encrypted-user-pin <encrypted:secret> | label <label:word> ) | crl ( request <crl:word> | download ( schedule <schedule:word> | url <url:word> ) ) | enroll <enroll:word> | authenticate <authenticate:word> | trustpool ( import ( url <pool:word> | ca-bundle | clean ) | clean | policy ) | benchmark ( start <start:int> | stop ) | cert validate <validated:word> )',
    'crypto ca ( enroll <enroll:word> | authenticate <authenticate:word> | crl request <crl:word> )',
    'crypto key generate ( rsa { general-keys | usage-keys | signature | encryption | exportable | modulus <modulus:360-4096> | label <label:word> | storage <storage:word> | redundancy | on <device:word> } | ec keysize ( 256 | 384 | 521 ) [ { exportable | label <ecLabel:word> } ] )',
    'crypto key ( zeroize ( rsa | ec | pubkey-chain ) [<zeroized:word>] | pubkey-chain rsa | storage <keyStorage:word> | lock rsa | unlock rsa | encrypt rsa )',
    'crypto ( provisioning ( petitioner | registrar ) | logging ( session | ezvpn [ group <group:word> ] | ikev2 | ikev1 ) | engine ( accelerator [<accelerator:slot>] | aim <aim:int> | onboard <onboard:int> | slot <slot:slot> ( inside | outside ) | compliance shield disable | nm <nm:int> | software ipsec ) | xauth <xauth:interface> | mib ( topn <topn:int> | ipsec flowmib history ( tunnel size <size:int> | failure size <failures:int> ) ) | vpn <vpn:word> | notification <notification:word> )',
  ),
  section('crypto key pubkey-chain rsa', 'Opens keys of others.', () => [
    section('( addressed-key | named-key ) <named:word> [ ( encryption | signature | special-usage ) ]', 'Opens a key.', () =>
      settings('The key.', 'address <address:ip>', 'serial-number <serial:word>', 'key-string', '<hexLine:hex>'),
    ),
  ]),
];

export { certificateCommands };
