/** A message with `{name}` places filled in, for leaves that get their words from the page. */
export function fillWords(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
