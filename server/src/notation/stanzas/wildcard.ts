/** Words of groups that stand for many names: `<ge-*>`. */
import { matchesGlob } from '../../net/glob.ts';

export function isWildcard(text: string): boolean {
  return text.length > 1 && text.charCodeAt(0) === 60 && text.charCodeAt(text.length - 1) === 62;
}

/** Whether a word stands for others: a wildcard, or a variable such as `$junos-interface-unit`. */
export function isOpen(text: string): boolean {
  return text.charCodeAt(0) === 36 || isWildcard(text);
}

/** Whether a word of a group stands for a word of the configuration. */
export function standsFor(text: string, concrete: string): boolean {
  return text === concrete || (isWildcard(text) && matchesGlob(text.slice(1, -1), concrete));
}
