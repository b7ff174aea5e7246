import { describe, expect, it } from 'vitest'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import { hasMonths, isCounted, recordsHref } from '@/lib/progress/listing/rules'

const center = { id: 'c1', name: '和睦中心' }
const stock = { from: null, to: null, asOf: '2025-06-30', href: '/dashboard/figures?metric=X' }
const year = { ...stock, from: '2024-01', to: '2024-12', asOf: '2024-12-31' }
const march = { ...year, from: '2025-03', to: '2025-03' }
const metricOf = (code: string) => {
  const metric = findMetric(code)
  if (!metric) throw new Error(`no figure ${code}`)
  return metric
}

describe('where the records behind a figure stand', () => {
  it.each([
    ['M05a', stock, '/zones?q=%E5%92%8C%E7%9D%A6%E4%B8%AD%E5%BF%83&on=2025-06-30'],
    ['M06', stock, '/service-windows?q=%E5%92%8C%E7%9D%A6%E4%B8%AD%E5%BF%83&on=2025-06-30'],
    ['M12a', stock, '/staff?centerId=c1&on=2025-06-30'],
    ['M07b', stock, '/centers/c1/offers'],
    ['M08', stock, '/centers/c1/offers'],
    ['M02', stock, '/centers/c1'],
    ['A01', march, '/activities?centerId=c1&month=2025-03&status=HELD'],
    ['A01', year, '/activities?centerId=c1&status=HELD'],
    ['E01', march, '/reports/c1/2025-03'],
    ['E01', year, '/dashboard/figures?metric=X'],
    ['E11', { ...year, from: null }, null],
    ['E10', year, '/groups/child-sessions?centerId=c1&year=2024'],
    ['E13', march, '/groups/sittings?centerId=c1&month=2025-03'],
    ['Q01a', year, '/groups/follow-up-calls?centerId=c1&year=2024'],
    ['E19', year, '/donations?centerId=c1&from=2024-01-01&to=2024-12-31'],
  ] as const)('%s %o → %s', (code, figure, expected) => {
    expect(recordsHref(metricOf(code), center, figure)).toBe(expected)
  })

  it('names months for reports of several, and for nothing else', () => {
    expect(hasMonths(metricOf('E01'), year)).toBe(true)
    expect(hasMonths(metricOf('E01'), march)).toBe(false)
    expect(hasMonths(metricOf('A01'), year)).toBe(false)
    expect(hasMonths(metricOf('M02'), stock)).toBe(false)
  })

  it.each([
    [null, false],
    ['0.00', false],
    ['0.01', true],
    ['-1.00', true],
  ] as const)('counts %s: %s', (value, expected) => {
    expect(isCounted({ value })).toBe(expected)
  })
})
