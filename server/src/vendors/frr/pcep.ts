/** Elements that compute paths for FRR (RFC 5440). */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { kept, keptAlways } from './kept.ts';
import type { SegmentBlock } from './segment-block.ts';

const { block } = commandsOf<SegmentBlock>();
const owner = (at: SegmentBlock) => at.owner;

const timers =
  'timer [ keep-alive <keepalive:1-63> ] [ min-peer-keep-alive <leastKeepalive:1-255> ] [ max-peer-keep-alive <mostKeepalive:1-255> ] [ dead-timer <dead:4-255> ] [ min-peer-dead-timer <leastDead:4-255> ] [ max-peer-dead-timer <mostDead:4-255> ] [ pcep-request <request:1-120> ] [ session-timeout-interval <session:1-120> ] [ delegation-timeout <delegation:1-60> ]';

const settings: Commands<SegmentBlock> = [
  ...keptAlways(
    owner,
    'The own address and port of the session.',
    'source-address [ ip <own:ipv4> | ipv6 <own:ipv6> ] [ port <port:1024-65535> ]',
  ),
  ...keptAlways(owner, 'Times of the session in seconds.', timers),
  ...keptAlways(owner, 'Signs the session with MD5.', 'tcp-md5-auth <secret:secret>'),
  ...keptAlways(owner, 'Speaks an old draft, or lets the other end make paths (RFC 8281).', '<mode:sr-draft07|pce-initiated>'),
];

const element: Commands<SegmentBlock> = [
  ...settings,
  ...keptAlways(
    owner,
    'The address and port of the element.',
    'address ( ip <address:ipv4> | ipv6 <address:ipv6> ) [ port <port:1024-65535> ]',
  ),
  ...keptAlways(owner, 'Takes settings that others share.', 'config <config:word>'),
];

const client: Commands<SegmentBlock> = [
  ...kept(owner, 'An element to ask; the lowest number is asked first.', 'peer <element:word> [ precedence <precedence:1-255> ]'),
  ...keptAlways(owner, 'How many labels this router can push.', 'msd <depth:1-32>'),
];

export const pcep: Commands<SegmentBlock> = [
  block('pce-config <name:word>', 'Opens settings that elements share.', {
    enter: ({ name }): SegmentBlock => ({ owner: `pce-config ${name.value}` }),
    body: () => settings,
    apply: ({ name }, line) => said('service', `pce-config ${name.value}`, line, () => {}),
  }),
  block('pce <name:word>', 'Opens an element that computes paths.', {
    enter: ({ name }): SegmentBlock => ({ owner: `pce ${name.value}` }),
    body: () => element,
    apply: ({ name }, line) => said('service', `pce ${name.value}`, line, () => {}),
  }),
  block('pcc', 'Opens the own part: whom to ask.', {
    enter: (): SegmentBlock => ({ owner: 'pcc' }),
    body: () => client,
    apply: (_, line) => said('service', 'pcc', line, () => {}),
  }),
];
