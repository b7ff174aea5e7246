/** Search text as it must stand in LIKE, where `%` and `_` are letters like any other. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (char) => `\\${char}`)
}
