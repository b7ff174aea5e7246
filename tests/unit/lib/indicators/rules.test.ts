import { describe, expect, it } from 'vitest'
import { earliestChange, nextChange, settingIn, usedIndicators } from '@/lib/indicators/rules'

const setting = (validFrom: string, isUsed: boolean, help: string | null = null) => ({
  validFrom,
  isUsed,
  help,
  departmentCode: null,
  superiorColumn: null,
})

describe('earliestChange', () => {
  it.each([
    ['2025-06-30', '2025-07'],
    ['2025-07-01', '2025-08'],
    ['2024-02-29', '2024-03'],
    ['2025-12-31', '2026-01'],
  ])('on %s it is %s', (today, month) => {
    expect(earliestChange(today)).toBe(month)
  })
})

describe('settingIn', () => {
  const settings = [setting('2025-09', true, '新说明'), setting('2025-07', false), setting('2026-01', false)]

  it.each([
    ['2025-06', true, null],
    ['2025-07', false, null],
    ['2025-08', false, null],
    ['2025-09', true, '新说明'],
    ['2026-01', false, null],
  ])('in %s', (month, isUsed, help) => {
    expect(settingIn(settings, month)).toMatchObject({ isUsed, help })
  })

  it('without any, the catalogue holds', () => {
    expect(settingIn([], '2025-07')).toEqual({
      isUsed: true,
      departmentCode: null,
      help: null,
      superiorColumn: null,
    })
    expect(nextChange(settings, '2025-07')).toBe('2025-09')
    expect(nextChange(settings, '2026-01')).toBeNull()
  })
})

describe('usedIndicators', () => {
  const indicators = [
    { code: 'E11', help: '甲' },
    { code: 'E12', help: '乙' },
  ]

  it('leaves out what the county does not use and takes its help', () => {
    const settings = new Map([
      ['E11', setting('2025-07', false)],
      ['E12', setting('2025-07', true, '丙')],
    ])
    expect(usedIndicators(indicators, settings)).toEqual([{ code: 'E12', help: '丙' }])
  })

  it('leaves everything where the county has said nothing', () => {
    expect(usedIndicators(indicators, undefined)).toEqual(indicators)
    expect(usedIndicators(indicators, new Map())).toEqual(indicators)
  })
})
