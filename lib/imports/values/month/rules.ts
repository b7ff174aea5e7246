import { addDays, isMonth, type Month, monthOf } from '@/lib/core/calendar'
import { normalizeCell } from '@/lib/imports/values/number/rules'
import type { Reading } from '@/lib/imports/values/types'

const MONTH =
  /^(?:(\d{4})[-/](\d{1,2})|(\d{4})\.(\d{2})|(\d{4})年(\d{1,2})月(?:份)?|(\d{4})(\d{2}))(?:[-/.](\d{1,2})|(\d{1,2})[日号])?$/
/** Days since 1899-12-30, as a workbook keeps a date that nobody formatted: 2000-01-01 to 2099-12-31. */
const SERIAL = /^\d{5}$/
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050
const SERIAL_ZERO = '1899-12-30'

/**
 * A month: 2023年10月, 2023年10月份, 2023.10, 2023-10, 2023/10, 202310, a day of it, or the serial number of one.
 * Rule: `2023.1` is refused, because a workbook shows 2023.10 like that; so is anything without a year.
 */
export function readMonth(text: string): Reading<Month> {
  const clean = normalizeCell(text)
    .replace(/ 00:00(:00)?$/, '')
    .replace(/ /g, '')
  const month = SERIAL.test(clean) ? ofSerial(Number(clean)) : ofWords(clean)
  if (month === null || !isMonth(month))
    return { problem: { key: 'validation.reporting.monthUnclear', params: { text } } }
  return { value: month, conversion: month === text.trim() ? null : month }
}

function ofSerial(serial: number): Month | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null
  return monthOf(addDays(SERIAL_ZERO, serial))
}

function ofWords(clean: string): Month | null {
  const [year, month] = (MONTH.exec(clean) ?? []).slice(1).filter((part) => part !== undefined)
  return year && month ? `${year}-${month.padStart(2, '0')}` : null
}
