import { describe, expect, it } from 'vitest'
import { buildReportHistory, type ReportStep } from '@/lib/reporting/history/rules'
import { toMasterData } from '@/lib/reporting/master-data/rules'

const day = (date: number, hour = 1) => new Date(Date.UTC(2025, 6, date, hour))
const secretary = { id: 'secretary', name: '书记' }
const clerk = { id: 'clerk', name: '社工' }
const reviewer = { id: 'reviewer', name: '审核人' }
const masterData = toMasterData({ on: '2025-06-30', period: null, zones: [], windows: [], items: [] })
const lockAt = day(10, 16)

const saved = (date: number, by = secretary): ReportStep => ({ kind: 'SAVED', at: day(date), by })
const submitted = (date: number): ReportStep => ({ kind: 'SUBMITTED', at: day(date), by: secretary })
const withdrawn = (date: number): ReportStep => ({ kind: 'WITHDRAWN', at: day(date), by: secretary })
const returned = (date: number): ReportStep => ({
  kind: 'RETURNED',
  at: day(date),
  by: reviewer,
  marks: [{ code: 'E01', reason: '请核对', value: 5 }],
})
const approved = (date: number): ReportStep => ({
  kind: 'APPROVED',
  at: day(date),
  by: reviewer,
  lockAt,
  masterData,
})
const locked = (date: number): ReportStep => ({ kind: 'LOCKED', at: day(date) })
const unlocked = (date: number): ReportStep => ({
  kind: 'UNLOCKED',
  at: day(date),
  by: reviewer,
  note: '更正',
})

const build = (...steps: ReportStep[]) =>
  buildReportHistory({
    id: 'report',
    center: { id: 'center', countyId: 'county', townshipId: null },
    month: '2025-06',
    figures: { E01: 7 },
    explanations: { E01: '活动增加' },
    steps,
  })

describe('buildReportHistory', () => {
  it('keeps the first submission through a return', () => {
    const { report, marks, events } = build(
      saved(1),
      submitted(2),
      returned(3),
      saved(4, clerk),
      submitted(5),
    )
    expect(report).toMatchObject({
      state: 'SUBMITTED',
      firstSubmittedAt: day(2),
      submittedAt: day(5),
      returns: 1,
      filledByIds: ['secretary', 'clerk'],
      savedAt: day(4),
      savedByName: '社工',
      version: 5,
      month: new Date('2025-06-01T00:00:00Z'),
    })
    expect(marks).toEqual([{ reportId: 'report', round: 1, code: 'E01', reason: '请核对', value: 5 }])
    expect(events.map((event) => event.kind)).toEqual(['SUBMITTED', 'RETURNED', 'SUBMITTED'])
  })

  it('forgets a submission that was withdrawn, and only that one', () => {
    expect(build(saved(1), submitted(2), withdrawn(3)).report).toMatchObject({
      state: 'DRAFT',
      firstSubmittedAt: null,
      submittedAt: null,
      submittedById: null,
    })
    const again = build(saved(1), submitted(2), returned(3), submitted(4), withdrawn(5))
    expect(again.report).toMatchObject({ state: 'DRAFT', firstSubmittedAt: day(2), submittedAt: null })
    expect(build(saved(1), submitted(2), withdrawn(3), submitted(4)).report.firstSubmittedAt).toEqual(day(4))
  })

  it('locks at once what is approved at the lock or after it', () => {
    expect(build(saved(1), submitted(2), approved(3)).report).toMatchObject({
      state: 'APPROVED',
      lockedAt: null,
    })
    const late = build(saved(1), submitted(2), approved(11))
    expect(late.report).toMatchObject({ state: 'LOCKED', lockedAt: day(11), masterData })
    expect(late.events.map((event) => event.kind)).toEqual(['SUBMITTED', 'APPROVED', 'LOCKED'])
  })

  it('unlocks without a return and keeps the approval', () => {
    const { report, events } = build(saved(1), submitted(2), approved(3), locked(11), unlocked(12))
    expect(report).toMatchObject({ state: 'RETURNED', returns: 0, approvedAt: day(3), lockedAt: null })
    expect(events.at(-1)).toMatchObject({ kind: 'UNLOCKED', note: '更正' })
    expect(events[2]).toMatchObject({ kind: 'LOCKED', userId: null, userName: '系统' })
  })

  it.each([
    ['nothing', []],
    ['a return of a draft', [saved(1), returned(2)]],
    ['a second submission', [saved(1), submitted(2), submitted(3)]],
    ['a save of what is submitted', [saved(1), submitted(2), saved(3)]],
    ['a lock of what is not approved', [saved(1), submitted(2), locked(11)]],
    ['an unlocking of what is not locked', [saved(1), submitted(2), approved(3), unlocked(4)]],
  ])('refuses %s', (_name, steps) => {
    expect(() => build(...steps)).toThrow(RangeError)
  })
})

describe('toMasterData', () => {
  it('says the same of the same state in whatever order it was read', () => {
    const zone = (name: string) => ({ typeCode: 'CULTURE', name, area: null })
    const window = (number: number) => ({
      number,
      name: `${number}`,
      departments: ['B', 'A'],
      integrated: true,
    })
    const source = { on: '2025-06-30', period: null }
    const one = toMasterData({
      ...source,
      zones: [zone('乙'), zone('甲')],
      windows: [window(2), window(1)],
      items: ['2', '1'],
    })
    const other = toMasterData({
      ...source,
      zones: [zone('甲'), zone('乙')],
      windows: [window(1), window(2)],
      items: ['1', '2'],
    })
    expect(one).toEqual(other)
    expect(one.windows[0]?.departments).toEqual(['A', 'B'])
  })
})
