import { expect, it } from 'vitest'
import { columnLetter, isSpreadsheetError, SpreadsheetError } from '@/lib/spreadsheets/model'

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [59, 'BH'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetter(index)).toBe(letters)
})

it('knows its own errors', () => {
  expect(isSpreadsheetError(new SpreadsheetError('EMPTY', { limit: 1 }))).toBe(true)
  expect(isSpreadsheetError(new Error('EMPTY'))).toBe(false)
  expect(isSpreadsheetError(null)).toBe(false)
})
