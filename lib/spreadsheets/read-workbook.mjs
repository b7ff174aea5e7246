import { readXlsx } from 'hucre/xlsx'
import { Refusal } from './read-csv.mjs'

/** A sheet used further down than this holds no list of at most `rows` entries. */
const FURTHEST_ROW = 20_000
/** Excel keeps and shows fifteen digits; the rest is the noise of binary fractions. */
const DIGITS = 15

/**
 * The shortest decimal text of a number, without an exponent.
 * @param {number} value
 */
function numberText(value) {
  const rounded = Number(value.toPrecision(DIGITS))
  const text = String(rounded)
  if (!text.includes('e')) return text
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString()
  return rounded.toFixed(20).replace(/\.?0+$/, '')
}

const two = (part) => String(part).padStart(2, '0')

/**
 * A date as its format shows it: with the day, the month alone or the time alone.
 * @param {Date} date
 * @param {string} format
 */
function dateText(date, format) {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  const hasTime = /h|s/.test(bare)
  const hasDay = /d/.test(bare)
  if (hasTime && !hasDay && !bare.includes('y')) return time
  const month = `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}`
  if (bare !== '' && !hasDay && !hasTime && bare.includes('y'))
    return bare.includes('m') ? month : month.slice(0, 4)
  const day = `${month}-${two(date.getUTCDate())}`
  return hasTime && time !== '00:00' ? `${day} ${time}` : day
}

/**
 * @param {unknown} value
 * @param {string} format number format of a date
 */
function cellText(value, format) {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value, format)
  return String(value).replace(/\r\n?/g, '\n')
}

/** A day before 1900 comes from a negative serial, which Excel shows as ####; a time of day has no year to speak of. */
const isImpossible = (value, text) =>
  value instanceof Date &&
  !/^\d{2}:\d{2}$/.test(text) &&
  !(value.getUTCFullYear() >= 1900 && value.getUTCFullYear() <= 9999)

/**
 * @param {Awaited<ReturnType<typeof readXlsx>>['sheets'][number]} sheet
 * @param {{ rows: number, dataRows: number, columns: number }} limits
 */
function rowsOf(sheet, limits) {
  if (sheet.rows.length > FURTHEST_ROW) throw new Refusal('TOO_MANY_ROWS', { limit: limits.dataRows })
  const rows = []
  const formulas = []
  const errors = []
  sheet.rows.forEach((values, index) => {
    const marks = []
    const cells = values.map((value, column) => {
      const detail = sheet.cells?.get(`${index},${column}`)
      const text = cellText(value, detail?.style?.numFmt ?? '')
      if (detail?.formula !== undefined) marks.push([formulas, column])
      else if (detail?.type === 'error' || isImpossible(value, text)) marks.push([errors, column])
      return text
    })
    const last = Math.max(
      cells.findLastIndex((text) => text.trim() !== ''),
      ...marks.map(([, column]) => column),
    )
    if (last < 0) return
    if (last >= limits.columns) throw new Refusal('TOO_MANY_COLUMNS', { limit: limits.columns })
    for (const [list, column] of marks) list.push([rows.length, column])
    rows.push({ number: index + 1, cells: cells.slice(0, limits.columns) })
    if (rows.length > limits.rows) throw new Refusal('TOO_MANY_ROWS', { limit: limits.dataRows })
  })
  return { sheetName: sheet.name, rows, formulas, errors }
}

/**
 * Rows of the first visible sheet of a workbook whose archive has been checked.
 * @param {Uint8Array} bytes
 * @param {{ rows: number, dataRows: number, columns: number }} limits
 */
export async function readWorkbook(bytes, limits) {
  let chosen = -1
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    maxRows: FURTHEST_ROW + 1,
    sheets: (info, index) => {
      if (chosen < 0 && !info.hidden && !info.veryHidden) chosen = index
      return index === chosen
    },
  })
  const [sheet] = workbook.sheets
  if (!sheet) throw new Refusal('NOT_A_WORKBOOK')
  return rowsOf(sheet, limits)
}
