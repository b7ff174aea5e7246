import { describe, expect, it } from 'vitest'
import { assignCodes, centerCode, firstSpans, toCenterRows } from '@/lib/centers/row/rules'

const UNIT = '341126001001'

describe('codes', () => {
  it.each([
    [1, `${UNIT}01`],
    [9, `${UNIT}09`],
    [10, `${UNIT}10`],
    [99, `${UNIT}99`],
    [100, null],
  ])('serial %i', (serial, expected) => {
    expect(centerCode(UNIT, serial)).toBe(expected)
  })

  it('serials go on after the highest in use, each unit by itself', () => {
    const other = '341126001002'
    expect(assignCodes([UNIT, other, UNIT], new Map([[UNIT, 7]]))).toEqual([
      `${UNIT}08`,
      `${other}01`,
      `${UNIT}09`,
    ])
  })

  it('the 100th center of a unit gets none, the other units do', () => {
    expect(assignCodes([UNIT, UNIT, '341126001002'], new Map([[UNIT, 98]]))).toEqual([
      `${UNIT}99`,
      null,
      '34112600100201',
    ])
  })
})

describe('firstSpans', () => {
  const today = '2025-06-30'
  it.each([
    ['opening unknown', { openedOn: null, closedOn: null }, [['1900-01-01', null, 'OPEN']]],
    ['opened on a leap day', { openedOn: '2024-02-29', closedOn: null }, [['2024-02-29', null, 'OPEN']]],
    ['opening ahead', { openedOn: '2025-07-01', closedOn: null }, [['2025-06-30', null, 'OPEN']]],
    [
      'closed since a month end',
      { openedOn: '2020-01-01', closedOn: '2025-02-28' },
      [
        ['2020-01-01', '2025-02-28', 'OPEN'],
        ['2025-02-28', null, 'CLOSED'],
      ],
    ],
    [
      'closed, opening unknown',
      { openedOn: null, closedOn: '2023-05-01' },
      [
        ['1900-01-01', '2023-05-01', 'OPEN'],
        ['2023-05-01', null, 'CLOSED'],
      ],
    ],
    [
      'closed on the day it opened',
      { openedOn: '2023-05-01', closedOn: '2023-05-01' },
      [['2023-05-01', null, 'CLOSED']],
    ],
  ])('%s', (_name, dates, expected) => {
    const spans = firstSpans({ status: 'OPEN', ...dates }, today)
    expect(spans.map(({ from, to, status }) => [from, to, status])).toEqual(expected)
  })

  it('a center that is registered as closed was open until then', () => {
    const spans = firstSpans({ status: 'CLOSED', openedOn: '2020-01-01', closedOn: '2024-01-01' }, today)
    expect(spans.map((span) => span.status)).toEqual(['OPEN', 'CLOSED'])
  })
})

describe('toCenterRows', () => {
  const place = {
    id: '00000000-0000-7000-8000-000000000001',
    code: `${UNIT}01`,
    countyId: 'county',
    townshipId: null,
    contactPhone: null,
    now: new Date('2025-06-30T01:00:00Z'),
    today: '2025-06-30',
  }
  const center = { unitId: 'unit', name: '阳光社区', category: 'COMMUNITY', status: 'OPEN' } as const

  it('fills in keys and leaves empty what was not given', () => {
    const { center: row, periods } = toCenterRows({ ...center, name: ' 阳光社区　ＡＢ ' }, place)
    expect(row).toMatchObject({
      nameKey: '阳光社区 AB',
      pinyin: 'yangguangshequab',
      initials: 'ygsqab',
      openedOn: null,
      openedPrecision: null,
      weeklyClass: false,
      version: 1,
      createdAt: place.now,
    })
    expect(periods).toMatchObject([
      { centerId: place.id, effectiveFrom: new Date('1900-01-01T00:00:00Z'), kind: null, floorArea: null },
    ])
  })

  it('takes a known opening as known to the day unless told otherwise', () => {
    const opened = { ...center, openedOn: '2018-06-01' }
    expect(toCenterRows(opened, place).center.openedPrecision).toBe('DAY')
    expect(toCenterRows({ ...opened, openedPrecision: 'YEAR' }, place).center.openedPrecision).toBe('YEAR')
  })
})
