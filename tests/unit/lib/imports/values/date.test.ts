import { describe, expect, it } from 'vitest'
import { partialDateText, readDate } from '@/lib/imports/values/date/rules'

const TODAY = '2026-11-24'
const read = (text: string) => {
  const reading = readDate(text, TODAY)
  if ('problem' in reading) return reading.problem.key
  return [reading.value.date, reading.value.precision, reading.conversion]
}

describe('readDate', () => {
  it.each<[string, ReturnType<typeof read>]>([
    ['2018', ['2018-01-01', 'YEAR', null]],
    ['2018年', ['2018-01-01', 'YEAR', '2018']],
    ['2018-06', ['2018-06-01', 'MONTH', null]],
    ['2018年6月', ['2018-06-01', 'MONTH', '2018-06']],
    ['２０１８年６月', ['2018-06-01', 'MONTH', '2018-06']],
    ['2018/6', ['2018-06-01', 'MONTH', '2018-06']],
    ['201806', ['2018-06-01', 'MONTH', '2018-06']],
    ['2026.10', ['2026-10-01', 'MONTH', '2026-10']],
    ['202610', ['2026-10-01', 'MONTH', '2026-10']],
    ['2026.1', 'unclearDate'],
    ['2018-06-01', ['2018-06-01', 'DAY', null]],
    ['2018/6/1', ['2018-06-01', 'DAY', '2018-06-01']],
    ['2018.6.1', ['2018-06-01', 'DAY', '2018-06-01']],
    ['2018年6月1日', ['2018-06-01', 'DAY', '2018-06-01']],
    ['20180601', ['2018-06-01', 'DAY', '2018-06-01']],
    ['20191018日', ['2019-10-18', 'DAY', '2019-10-18']],
    ['2018-06-01 00:00:00', ['2018-06-01', 'DAY', '2018-06-01']],
    ['2024-02-29', ['2024-02-29', 'DAY', null]],
    ['2025-02-29', 'noSuchDate'],
    ['2026-02-30', 'noSuchDate'],
    ['0000-00', 'noSuchDate'],
    ['201813', 'noSuchDate'],
    ['1899', 'noSuchDate'],
    ['20196月', 'unclearDate'],
    ['自1030日开工建设', 'unclearDate'],
    ['10月16日', 'unclearDate'],
    ['45000', 'unclearDate'],
    ['约2018年', 'unclearDate'],
    ['2018年上半年', 'unclearDate'],
    ['2026', ['2026-01-01', 'YEAR', null]],
    ['2027', 'futureDate'],
    ['2026-11', ['2026-11-01', 'MONTH', null]],
    ['2026-12', 'futureDate'],
    ['2026-11-24', ['2026-11-24', 'DAY', null]],
    ['2026-11-25', 'futureDate'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('writes a partial date to the precision that is known', () => {
    expect(partialDateText({ date: '2018-01-01', precision: 'YEAR' })).toBe('2018')
    expect(partialDateText({ date: '2018-06-01', precision: 'MONTH' })).toBe('2018-06')
    expect(partialDateText({ date: '2018-06-05', precision: 'DAY' })).toBe('2018-06-05')
  })
})
