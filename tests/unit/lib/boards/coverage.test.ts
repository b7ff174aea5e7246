import { describe, expect, it } from 'vitest'
import { centerMatrix, coverageLight } from '@/lib/boards/coverage/centers/view'
import type { Progress } from '@/lib/progress/types'
import type { StandingRow } from '@/lib/standings/types'
import type { TargetInForce } from '@/lib/targets/types'
import { FunctionDomain } from '@/prisma/generated/enums'

const DOMAINS = Object.values(FunctionDomain)

const center = (domains: number, available: number, rest: object = {}) =>
  ({
    centerId: 'c',
    name: '甲中心',
    status: 'OPEN',
    category: 'COMMUNITY',
    kind: 'NEW_BUILD',
    townshipId: 't',
    townshipName: '东街道',
    coverage: {
      status: 'PARTIAL',
      domainsPresent: DOMAINS.slice(0, domains),
      itemsAvailable: available,
      itemsRequired: 20,
    },
    ...rest,
  }) as unknown as StandingRow

const target = (
  metric: 'DOMAINS' | 'ITEM_SHARE',
  value: TargetInForce['value'],
  rest: object = {},
): TargetInForce => ({
  countyId: 'county',
  metric,
  operator: 'AT_LEAST',
  category: null,
  kind: null,
  facility: null,
  townshipId: null,
  value,
  effectiveFrom: '2024-01-01',
  effectiveTo: null,
  basis: '会议',
  ...rest,
})

const usual = [target('DOMAINS', '5.00'), target('ITEM_SHARE', '100.00')]
const on = '2025-06-30'

describe('a center against the targets for functions and items', () => {
  it.each([
    ['both reached', 5, 20, 'GREEN'],
    ['one item in twenty missing', 5, 19, 'AMBER'],
    ['three items missing', 5, 17, 'RED'],
    ['one function missing', 4, 20, 'RED'],
    ['everything missing', 0, 0, 'RED'],
  ] as const)('%s', (_case, domains, available, light) => {
    expect(coverageLight(center(domains, available), { targets: usual, on })).toBe(light)
  })

  it('follows a target that the county lowers, from its day on and for its category', () => {
    const targets = [
      ...usual,
      target('ITEM_SHARE', '80.00', { effectiveFrom: '2025-07-01', category: 'VILLAGE' }),
    ]
    const village = center(5, 16, { category: 'VILLAGE' })
    expect(coverageLight(village, { targets, on })).toBe('RED')
    expect(coverageLight(village, { targets, on: '2025-07-01' })).toBe('GREEN')
    expect(coverageLight(center(5, 16), { targets, on: '2025-07-01' })).toBe('RED')
  })

  it('is grey without any target', () => {
    expect(coverageLight(center(5, 20), { targets: [], on })).toBe('GREY')
  })
})

it('the matrix names what is there and what is missing, the short ones first, open ones of the list only', () => {
  const progress = {
    scope: { unitName: '云溪县' },
    asOf: on,
    rows: [
      center(5, 20, { name: '够中心' }),
      center(4, 20, { name: '缺中心', townshipName: null }),
      center(0, 0, { name: '在建中心', status: 'BUILDING' }),
      center(0, 0, { name: '不适用中心', coverage: { status: 'NOT_APPLICABLE' } }),
    ],
  } as unknown as Progress
  const { sheet, light } = centerMatrix(progress, usual)
  expect(sheet.rows.map(({ name, township, items, light: word }) => [name, township, items, word])).toEqual([
    ['缺中心', '县直', '20/20', '未达标'],
    ['够中心', '东街道', '20/20', '达标'],
  ])
  expect(DOMAINS.map((domain) => sheet.rows[0]?.[domain]).filter((word) => word === '缺')).toHaveLength(1)
  expect(light?.tones).toMatchObject({ 未达标: 'red' })
})
