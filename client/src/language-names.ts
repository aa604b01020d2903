/** The words of the choice of a language. */

export interface LanguageName {
  readonly id: string;
  readonly label: string;
}

/** An entry of the choice; `language` is empty for none of ours. */
export interface LanguageChoice {
  readonly label: string;
  readonly description?: string;
  readonly language: string;
}

/** `Cisco IOS or Arista EOS?`; several more are counted. Ids without a name are left out. */
export function questionFor(candidates: readonly string[], names: readonly LanguageName[]): string {
  const labels = candidates.flatMap(candidate => names.find(({ id }) => id === candidate)?.label ?? []);
  if (labels.length === 0) return 'Router configuration?';
  if (labels.length <= 2) return `${labels.join(' or ')}?`;
  return `${labels[0]}, or one of ${labels.length - 1} others?`;
}

/** What may be chosen: the languages that the text fits, in their order, then the others, then none. The present language is left out. */
export function choicesFor(candidates: readonly string[], names: readonly LanguageName[], present: string): LanguageChoice[] {
  const rank = ({ id }: LanguageName) => (candidates.includes(id) ? candidates.indexOf(id) : candidates.length);
  const languages = names.filter(({ id }) => id !== present).sort((a, b) => rank(a) - rank(b));
  return [
    ...languages.map(({ id, label }) => ({
      label,
      description: candidates.includes(id) ? 'this text fits' : undefined,
      language: id,
    })),
    { label: 'None of these', description: 'leave the file alone', language: '' },
  ];
}
