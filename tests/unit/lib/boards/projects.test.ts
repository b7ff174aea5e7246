import { describe, expect, it } from 'vitest'
import {
  daysLate,
  gainsByMonth,
  gainsOf,
  projectsByTownship,
  sortProjects,
  stageOf,
} from '@/lib/boards/projects/rules'
import type { ProjectRow } from '@/lib/boards/projects/types'
import { latenessText } from '@/lib/boards/projects/view'

const row = (change: Partial<ProjectRow>): ProjectRow => ({
  centerId: 'a',
  name: '甲中心',
  townshipId: 't1',
  townshipName: '东街道',
  stage: 'BUILDING',
  kind: 'NEW_BUILD',
  plannedArea: '650.00',
  area: null,
  plannedOpenOn: '2026-06-30',
  openedOn: null,
  daysLate: 0,
  isLate: false,
  outlook: 'MET',
  target: '600.00',
  ...change,
})

describe('the stage of a center', () => {
  const on = '2026-06-30'
  const from = '2024-07-01'
  it.each([
    ['PLANNED', null, 'PLANNED'],
    ['BUILDING', null, 'BUILDING'],
    ['OPEN', '2024-07-01', 'OPENED'],
    ['OPEN', '2026-06-30', 'OPENED'],
    ['OPEN', '2024-06-30', null],
    ['OPEN', null, null],
    ['CLOSED', '2025-01-01', null],
  ] as const)('%s opened on %s', (status, openedOn, stage) => {
    expect(stageOf(status, { openedOn, from, on })).toBe(stage)
  })
})

describe('days late', () => {
  it.each([
    ['on the planned day itself', '2026-06-30', null, 'BUILDING', 0],
    ['a day after it', '2026-06-29', null, 'BUILDING', 1],
    ['before it', '2026-07-01', null, 'PLANNED', 0],
    ['across a leap day', '2024-02-28', '2024-03-01', 'OPENED', 2],
    ['opened early', '2026-06-30', '2026-06-25', 'OPENED', -5],
    ['without a plan', null, '2026-06-25', 'OPENED', null],
    ['opened on an unknown day', '2026-06-30', null, 'OPENED', null],
  ] as const)('%s', (_case, planned, openedOn, stage, days) => {
    expect(daysLate(planned, { openedOn, on: '2026-06-30', stage })).toBe(days)
  })

  it('is said in words', () => {
    expect(latenessText({ daysLate: 30, stage: 'BUILDING' })).toBe('晚30天')
    expect(latenessText({ daysLate: -5, stage: 'OPENED' })).toBe('早5天')
    expect(latenessText({ daysLate: 0, stage: 'OPENED' })).toBe('按期')
    expect(latenessText({ daysLate: 0, stage: 'PLANNED' })).toBe('未到期')
    expect(latenessText({ daysLate: null, stage: 'PLANNED' })).toBe('—')
  })
})

describe('the order of projects', () => {
  it('has the latest on top, then the next to come, those without a day last', () => {
    const rows = [
      row({ name: '无日期', plannedOpenOn: null, daysLate: null }),
      row({ name: '将到', plannedOpenOn: '2026-08-01' }),
      row({ name: '晚一点', daysLate: 3, isLate: true }),
      row({ name: '晚很多', daysLate: 90, isLate: true }),
    ]
    expect(sortProjects(rows).map(({ name }) => name)).toEqual(['晚很多', '晚一点', '将到', '无日期'])
  })
})

describe('area gained', () => {
  it('counts an opening whole, a later change by its difference, and a closing not at all', () => {
    const spans = [
      { from: '1900-01-01', status: 'BUILDING', area: '650.00' },
      { from: '2025-03-10', status: 'OPEN', area: '650.00' },
      { from: '2026-01-01', status: 'OPEN', area: '700.50' },
      { from: '2026-05-01', status: 'CLOSED', area: '700.50' },
    ] as const
    expect(gainsOf('2025-03-12', spans)).toEqual([
      { on: '2025-03-12', hundredths: 65_000n },
      { on: '2026-01-01', hundredths: 5_050n },
    ])
    expect(gainsOf(null, spans)[0]?.on).toBe('2025-03-10')
  })

  it('names every month, with 0 where nothing came', () => {
    const gains = gainsByMonth([{ on: '2024-02-29', hundredths: 100n }], { from: '2024-01', to: '2024-03' })
    expect(gains).toEqual([
      { month: '2024-01', hundredths: 0n, centers: 0 },
      { month: '2024-02', hundredths: 100n, centers: 1 },
      { month: '2024-03', hundredths: 0n, centers: 0 },
    ])
  })

  it('is promised by township', () => {
    const rows = [
      row({}),
      row({ stage: 'PLANNED', plannedArea: null }),
      row({ townshipId: null, stage: 'OPENED' }),
    ]
    expect(
      projectsByTownship(rows, [
        { id: 't1', name: '东街道' },
        { id: 't2', name: '西街道' },
      ]),
    ).toEqual([
      { townshipId: null, townshipName: null, planned: 0, building: 0, opened: 1, late: 0, coming: '0.00' },
      {
        townshipId: 't1',
        townshipName: '东街道',
        planned: 1,
        building: 1,
        opened: 0,
        late: 0,
        coming: '650.00',
      },
    ])
  })
})
