/** What OSPF lines of interfaces and areas say that neighbors must agree on. */
import { areaId } from '../../model/area.ts';
import type { Draft } from '../../model/fact.ts';
import type { OspfHello } from '../../model/igp.ts';
import type { Command, Commands } from '../../notation/command.ts';
import { digestOf } from '../secrets.ts';
import { also, type SaidValues } from '../settings.ts';
import { type InterfaceBlock, ospfFact } from './interface-block.ts';
import { type OspfBlock, processFact } from './ospf-facts.ts';

/** Changes what a link or interface says. */
export function setHello(link: { hello?: Draft<OspfHello> }, change: Draft<OspfHello>): void {
  link.hello = { ...link.hello, ...change };
}

/** The kind of proof that a word behind `authentication` stands for; none: a plain-text key. */
export function proofOf(word: unknown): NonNullable<OspfHello['authentication']> {
  if (word === undefined) return 'text';
  return word === 'null' ? 'none' : word === 'message-digest' ? 'digest' : 'other';
}

/** What a line of an interface says, by its words; undefined where it says nothing of this. */
function helloOf(
  template: string,
  { seconds, type, keys, key, encryption, secret }: SaidValues,
  known: OspfHello | undefined,
): Draft<OspfHello> | undefined {
  if (/ (authentication-key|message-digest-key) /.test(template)) {
    const form =
      encryption === undefined || String(encryption.value) === '0' ? 'clear' : String(encryption.value) === '7' ? 'vigenere' : 'hidden';
    const digest = digestOf(String(secret?.value), form);
    if (key === undefined) return { textKey: digest };
    return { digestKeys: [...(known?.digestKeys ?? []), { id: key.value as number, digest }] };
  }
  if (/ hello-interval /.test(template)) return { hello: seconds!.value as number };
  if (/ dead-interval minimal /.test(template)) return { dead: 1, hello: 0 };
  if (/ dead-interval /.test(template)) return { dead: seconds!.value as number };
  if (/ mtu-ignore$/.test(template)) return { ignoresMtu: true };
  if (/ authentication( |$)/.test(template)) return { authentication: keys ? 'other' : proofOf(type?.value) };
  return undefined;
}

/** Lines of interfaces, of which those about hellos also say so. */
export function withHellos(commands: Commands<InterfaceBlock>): Commands<InterfaceBlock> {
  return commands.flatMap((each: Command<InterfaceBlock>) =>
    /^(ip )?ospf (hello-interval|dead-interval|authentication( |$)|authentication-key|message-digest-key|mtu-ignore$)/.test(each.template)
      ? also([each], (args, line) =>
          ospfFact(line, 2, ospf => {
            const said = helloOf(each.template, args, ospf.hello);
            if (said) setHello(ospf, said);
          }),
        )
      : [each],
  );
}

/** Lines of a process that say how neighbors of an area prove themselves. */
export function withAreaProofs<Block extends OspfBlock>(commands: Commands<Block>): Commands<Block> {
  return also(commands, ({ area }, line, captures) =>
    processFact(line, ospf => {
      const digest = captures.some(({ slot }) => slot.token === 'message-digest');
      ospf.areaAuthentication = new Map([...(ospf.areaAuthentication ?? []), [areaId(String(area?.value)), digest ? 'digest' : 'text']]);
    }),
  );
}
