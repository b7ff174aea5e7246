import { xmlSafe } from '@/lib/core/text'

/** The most that Excel keeps in a cell, in UTF-16 units. */
const CELL_LENGTH = 32_767
const SHEET_NAME_LENGTH = 31
const NOT_IN_SHEET_NAME = /[[\]:*?/\\]/g
/** A name that Excel keeps for itself. */
const RESERVED = /^history$/i
/** Excel reads this in a stored text as the character with that code. */
const ESCAPE_SEQUENCE = /_x([0-9A-Fa-f]{4})_/g

/** Text cut to a number of UTF-16 units without halving a character. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** Text for a cell of a workbook: legal in XML, line breaks as Excel keeps them, within the length of a cell. */
export function cellText(text: string): string {
  return cut(xmlSafe(text).replace(/\r\n?/g, '\n').replace(ESCAPE_SEQUENCE, '_x005F_x$1_'), CELL_LENGTH)
}

/** Names as Excel allows them for sheets: without its signs, at most 31 long, no two the same. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const clean = xmlSafe(name)
      .replace(NOT_IN_SHEET_NAME, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
    const base = clean === '' || RESERVED.test(clean) ? `表${index + 1}` : clean
    let unique = cut(base, SHEET_NAME_LENGTH)
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) {
      const suffix = `(${copy})`
      unique = `${cut(base, SHEET_NAME_LENGTH - suffix.length)}${suffix}`
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
