import { describe, expect, it } from 'vitest'
import { isComing, outlookLines } from '@/lib/boards/area/outlook/rules'
import type { ProjectRow } from '@/lib/boards/projects/types'
import type { AreaStatus, StandingRow } from '@/lib/standings/types'

const standing = (townshipId: string | null, status: AreaStatus, rest: Partial<StandingRow> = {}) =>
  ({
    townshipId,
    status: 'OPEN',
    isDoubleMet: null,
    area: { status, reason: null, gap: null, gapBound: null },
    coverage: { status: 'NOT_APPLICABLE', domainsPresent: [] },
    ...rest,
  }) as unknown as StandingRow

const project = (rest: Partial<ProjectRow>): ProjectRow => ({
  centerId: 'p',
  name: '在建中心',
  townshipId: 'east',
  townshipName: '东街道',
  stage: 'BUILDING',
  kind: 'NEW_BUILD',
  plannedArea: '650.00',
  area: null,
  plannedOpenOn: '2026-12-31',
  openedOn: null,
  daysLate: 0,
  isLate: false,
  outlook: 'MET',
  target: '600.00',
  ...rest,
})

const townships = [
  { id: 'east', name: '东街道' },
  { id: 'west', name: '西镇' },
]

describe('达标推演', () => {
  it.each([
    ['a building one, any day', {}, null, true],
    ['on the day itself', {}, '2026-12-31', true],
    ['a day too late', {}, '2026-12-30', false],
    ['without a planned day, when one is asked for', { plannedOpenOn: null }, '2026-12-31', false],
    ['without a planned day, any day', { plannedOpenOn: null }, null, true],
    ['one that is open already', { stage: 'OPENED' }, null, false],
  ] as const)('counts %s', (_case, rest, by, expected) => {
    expect(isComing(project(rest), by)).toBe(expected)
  })

  it('adds what would be judged to both counts, and what would be met to the met', () => {
    const rows = [standing('east', 'MET'), standing('east', 'SHORT'), standing('east', 'NOT_APPLICABLE')]
    const projects = [
      project({}),
      project({ outlook: 'SHORT', plannedArea: '599.99' }),
      project({ outlook: 'NOT_APPLICABLE', plannedArea: null }),
      project({ townshipId: 'west' }),
    ]
    expect(outlookLines(rows, projects, { townships, by: null })).toEqual([
      {
        townshipId: 'east',
        townshipName: '东街道',
        met: 1,
        judged: 2,
        coming: 3,
        comingMet: 1,
        area: '1249.99',
        metThen: 2,
        judgedThen: 4,
      },
    ])
  })

  it('leaves closed centers out and puts those of the county itself first', () => {
    const rows = [
      standing('west', 'MET', { status: 'CLOSED' }),
      standing('east', 'MET'),
      standing(null, 'SHORT'),
    ]
    const lines = outlookLines(rows, [], { townships, by: null })
    expect(lines.map(({ townshipId, met, judged }) => [townshipId, met, judged])).toEqual([
      [null, 0, 1],
      ['east', 1, 1],
    ])
  })
})
