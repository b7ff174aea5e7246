import { describe, expect, it } from 'vitest'
import { areaFaults, dateFaults, statusOn } from '@/lib/centers/rules'

const AREAS = { floorArea: '600.00', areaQualifier: null, residentArea: null, officeArea: null }

describe('areaFaults', () => {
  it.each([
    ['an ordinary area', {}, {}],
    ['no area at all', { floorArea: null }, {}],
    ['one hundredth', { floorArea: '0.01' }, {}],
    ['nothing', { floorArea: '0.00' }, { floorArea: 'validation.centers.floorAreaZero' }],
    ['the largest', { floorArea: '20000.00' }, {}],
    [
      'one hundredth too much',
      { floorArea: '20000.01' },
      { floorArea: 'validation.centers.floorAreaTooBig' },
    ],
    ['parts that fill it exactly', { residentArea: '400.10', officeArea: '199.90' }, {}],
    [
      'parts one hundredth above it',
      { residentArea: '400.10', officeArea: '199.91' },
      { residentArea: 'validation.centers.areaParts' },
    ],
    [
      'sums that binary fractions get wrong',
      { floorArea: '0.30', residentArea: '0.10', officeArea: '0.20' },
      {},
    ],
    ['one part alone', { residentArea: '600.01' }, { residentArea: 'validation.centers.areaParts' }],
    ['parts without a whole', { floorArea: null, residentArea: '10.00' }, {}],
    ['a qualifier beside a number', { areaQualifier: 'ABOUT' as const }, {}],
    [
      'a qualifier alone',
      { floorArea: null, areaQualifier: 'ABOUT' as const },
      { areaQualifier: 'validation.centers.qualifierAlone' },
    ],
  ])('%s', (_name, areas, expected) => {
    expect(areaFaults({ ...AREAS, ...areas })).toEqual(expected)
  })
})

describe('dateFaults', () => {
  const today = '2024-02-29'
  it.each([
    ['opened today', { openedOn: '2024-02-29' }, {}],
    ['opens tomorrow', { openedOn: '2024-03-01' }, { openedOn: 'validation.centers.openedInFuture' }],
    ['planned for tomorrow', { status: 'PLANNED' as const, openedOn: '2024-03-01' }, {}],
    ['opened and closed on one day', { openedOn: '2024-02-01', closedOn: '2024-02-01' }, {}],
    [
      'closed the day before it opened',
      { openedOn: '2024-02-01', closedOn: '2024-01-31' },
      { closedOn: 'validation.centers.closedBeforeOpened' },
    ],
    ['closed today', { status: 'CLOSED' as const, closedOn: '2024-02-29' }, {}],
    [
      'closed tomorrow',
      { status: 'CLOSED' as const, closedOn: '2024-03-01' },
      { closedOn: 'validation.centers.closedInFuture' },
    ],
  ])('%s', (_name, dates, expected) => {
    const center = { status: 'OPEN' as const, openedOn: null, closedOn: null, ...dates }
    expect(dateFaults(center, today)).toEqual(expected)
  })
})

describe('statusOn', () => {
  const center = { status: 'OPEN' as const, openedOn: '2024-02-29', closedOn: '2025-03-01' }
  it.each([
    ['the day before it opens', center, '2024-02-28', 'BUILDING'],
    ['the day on which it opens', center, '2024-02-29', 'OPEN'],
    ['the last day', center, '2025-02-28', 'OPEN'],
    ['the first day closed', center, '2025-03-01', 'CLOSED'],
    ['without dates', { ...center, openedOn: null, closedOn: null }, '1999-01-01', 'OPEN'],
    ['planned', { ...center, status: 'PLANNED' as const, closedOn: null }, '2024-03-01', 'PLANNED'],
    [
      'closed without a day',
      { status: 'CLOSED' as const, openedOn: null, closedOn: null },
      '2024-03-01',
      'CLOSED',
    ],
  ])('%s', (_name, dates, on, expected) => {
    expect(statusOn(dates, on)).toBe(expected)
  })
})
