import { CHARACTER, CHARACTERS_PER_LINE } from '@/lib/documents/page'
import { textWidth } from '@/lib/documents/title'

const MARGIN_CHARACTERS = 2

/**
 * Right indents in twips of an unsealed signature and its date. The signature stands two characters from the right and
 * the date begins two characters after it; a date longer than the signature takes the two characters itself.
 * Rule: GB/T 9704-2012 7.3.5.2.
 */
export function signatureIndents(signature: string, date: string): { signature: number; date: number } {
  const [nameWidth, dateWidth] = [textWidth(signature), textWidth(date)]
  const indentOf = (characters: number) => Math.max(0, Math.round(characters * CHARACTER))
  if (dateWidth > nameWidth) {
    const dateStart = CHARACTERS_PER_LINE - MARGIN_CHARACTERS - dateWidth
    return {
      signature: indentOf(CHARACTERS_PER_LINE - (dateStart - MARGIN_CHARACTERS) - nameWidth),
      date: indentOf(MARGIN_CHARACTERS),
    }
  }
  return { signature: indentOf(MARGIN_CHARACTERS), date: indentOf(nameWidth - dateWidth) }
}
