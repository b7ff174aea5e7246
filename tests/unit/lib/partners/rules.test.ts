import { describe, expect, it } from 'vitest'
import {
  firstRepeatedName,
  isActivePartner,
  partnerFaults,
  partnerKeyOf,
  toPartnerRow,
} from '@/lib/partners/rules'

const TODAY = '2025-06-30'

it.each([
  ['joined today', { joinedOn: TODAY, leftOn: null }, {}],
  [
    'joining tomorrow',
    { joinedOn: '2025-07-01', leftOn: null },
    { joinedOn: 'validation.people.joinedInFuture' },
  ],
  ['left today', { joinedOn: '2024-01-01', leftOn: TODAY }, {}],
  [
    'leaving tomorrow',
    { joinedOn: null, leftOn: '2025-07-01' },
    { leftOn: 'validation.people.leftInFuture' },
  ],
  ['left on the day it joined', { joinedOn: '2024-01-02', leftOn: '2024-01-02' }, {}],
  [
    'left before it joined',
    { joinedOn: '2024-01-02', leftOn: '2024-01-01' },
    { leftOn: 'validation.people.leftBeforeJoined' },
  ],
  ['of no known beginning', { joinedOn: null, leftOn: '2000-01-01' }, {}],
])('a partner %s', (_name, dates, faults) => {
  expect(partnerFaults(dates, TODAY)).toEqual(faults)
})

it.each([
  [{ joinedOn: null, leftOn: null }, true],
  [{ joinedOn: TODAY, leftOn: null }, true],
  [{ joinedOn: '2025-07-01', leftOn: null }, false],
  [{ joinedOn: null, leftOn: TODAY }, false],
  [{ joinedOn: null, leftOn: '2025-07-01' }, true],
])('%j is active: %s', (dates, expected) => {
  expect(isActivePartner(dates, TODAY)).toBe(expected)
})

describe('names', () => {
  it.each(['云溪县人民医院', ' 云溪县人民医院　', '云溪县人民医院 '])('“%s” reads the same', (name) => {
    expect(partnerKeyOf(name)).toBe('云溪县人民医院')
  })

  it('full-width letters read like plain ones', () => {
    expect(firstRepeatedName(['ABC公司', '乙', 'ＡＢＣ公司'])).toBe('ＡＢＣ公司')
    expect(firstRepeatedName(['甲', '乙'])).toBeUndefined()
  })
})

it('a new partner gets one link a center, however often it is named', () => {
  const now = new Date('2025-06-30T00:00:00Z')
  const rows = toPartnerRow(
    {
      id: 'p',
      countyId: 'k',
      name: '乙公司 ',
      kind: 'ENTERPRISE',
      contribution: null,
      joinedOn: null,
      centerIds: ['a', 'b', 'a'],
    },
    now,
  )
  expect(rows.partner).toMatchObject({ nameKey: '乙公司', joinedOn: null, leftOn: null, createdAt: now })
  expect(rows.centers).toEqual([
    { partnerId: 'p', centerId: 'a' },
    { partnerId: 'p', centerId: 'b' },
  ])
})
