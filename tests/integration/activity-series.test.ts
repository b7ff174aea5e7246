import { beforeAll, describe, expect, it } from 'vitest'
import { cancelActivity } from '@/lib/activities/mutations'
import { getActivityFigures } from '@/lib/activities/queries'
import { markOccurrences } from '@/lib/activities/series/marks/mutations'
import { createSeries, endSeries } from '@/lib/activities/series/mutations'
import { getSeries, listSeries } from '@/lib/activities/series/queries'
import { createSeriesInput, markOccurrencesInput, seriesListParams } from '@/lib/activities/series/schema'
import { addDays, monthOf, toDbDate, weekday } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let center: { id: string }
let foreign: { id: string }
let secretary: Viewer
let reviewer: Viewer

const input = (change: Record<string, unknown> = {}) =>
  createSeriesInput.parse({
    centerId: center.id,
    typeId: county.activityTypes.TRAINING,
    name: '老年书法班',
    weekday: '1',
    startTime: '09:00',
    endTime: '10:30',
    firstDay: '2025-09-15',
    lastDay: '2025-10-27',
    ...change,
  })

const planned = async (id: string) =>
  (await getSeries(secretary, { id })).occurrences.filter(({ status }) => status === 'PLANNED')

beforeAll(async () => {
  county = await makeCounty()
  const [township, other] = county.townships
  center = await makeCenter(county, township.communities[0])
  foreign = await makeCenter(county, other.communities[0])
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
})

describe('a weekly class', () => {
  it('makes one plan a week but on holidays and closures, and says which it passed over', async () => {
    await db().temporaryClosure.create({
      data: {
        centerId: center.id,
        closedFrom: toDbDate('2025-10-13'),
        closedTo: toDbDate('2025-10-14'),
        reason: '设备检修',
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    })
    const { id, made, skipped } = await createSeries(secretary, input())
    expect(made).toBe(5)
    expect(skipped).toEqual([
      { date: '2025-10-06', name: '中秋' },
      { date: '2025-10-13', name: '设备检修' },
    ])
    const series = await getSeries(reviewer, { id })
    expect(series.occurrences.map(({ date }) => date)).toEqual([
      '2025-09-15',
      '2025-09-22',
      '2025-09-29',
      '2025-10-20',
      '2025-10-27',
    ])
    expect(series.skipped.map(({ date }) => date)).toEqual(['2025-10-06', '2025-10-13'])
    expect(series.can).toEqual({ write: false, end: false })
    const stored = await db().activity.findFirstOrThrow({ where: { seriesId: id } })
    expect(stored).toMatchObject({ status: 'PLANNED', endTime: '10:30', countyId: county.id })
    const entry = await db().auditEntry.findFirstOrThrow({ where: { targetId: id } })
    expect(entry).toMatchObject({ event: 'series.created', centerId: center.id })
  })

  it('is refused to reviewers, for centers out of reach, and where it cannot take place', async () => {
    await expect(createSeries(reviewer, input())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(createSeries(secretary, input({ centerId: foreign.id }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const zone = await makeZone(county, center.id, 'CULTURE', { closedOn: '2025-10-01' })
    await expect(createSeries(secretary, input({ zoneId: zone.id }))).rejects.toMatchObject({
      details: { fields: { zoneId: 'validation.activities.zoneNotActive' } },
    })
    await expect(createSeries(secretary, input({ firstDay: '2023-12-25' }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(createSeries(secretary, input({ lastDay: '2025-09-14' }))).rejects.toMatchObject({
      details: { fields: { lastDay: 'validation.activities.seriesEndsBeforeStart' } },
    })
  })

  it('is refused where a past lesson would fall into an approved month', async () => {
    await db().monthlyReport.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        month: toDbDate('2025-03-01'),
        state: 'LOCKED',
        savedAt: new Date(),
        savedByName: '测试',
      },
    })
    const values = input({ firstDay: '2025-03-31', lastDay: '2025-04-07' })
    await expect(createSeries(secretary, values)).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.activities.monthApproved' },
    })
  })
})

describe('marking lessons', () => {
  it('says of several at once how many came or that they fell out, and feeds the month', async () => {
    const { id } = await createSeries(secretary, input({ firstDay: '2025-07-07', lastDay: '2025-07-28' }))
    const rows = await planned(id)
    const marks = rows.map(({ id: one, version }, index) => ({
      id: one,
      version,
      attendances: ['20', '１８', '', ''][index],
      cancelled: index === 2,
    }))
    await markOccurrences(secretary, markOccurrencesInput.parse({ id, occurrences: marks }))
    const { occurrences, held, unmarked } = await getSeries(secretary, { id })
    expect(occurrences.map(({ status }) => status)).toEqual(['HELD', 'HELD', 'CANCELLED', 'PLANNED'])
    expect([held, unmarked]).toEqual([2, 1])
    const figures = await getActivityFigures(secretary, { centerId: center.id, month: '2025-07' })
    expect(figures).toMatchObject({ A01: 2, A02: 38, A04: 2 })
    const events = await db().auditEntry.findMany({
      where: { targetId: { in: rows.map((row) => row.id) } },
      select: { event: true },
    })
    expect(events.map(({ event }) => event).sort()).toEqual([
      'activity.cancelled',
      'activity.changed',
      'activity.changed',
    ])
    const again = markOccurrences(secretary, markOccurrencesInput.parse({ id, occurrences: marks }))
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is all or none: a stale one, a nonsense or a foreign class leaves everything as it was', async () => {
    const { id } = await createSeries(secretary, input({ firstDay: '2025-08-04', lastDay: '2025-08-18' }))
    const rows = await planned(id)
    const marks = rows.map((row) => ({ id: row.id, version: row.version, attendances: '9' }))
    const stale = marks.map((mark, index) => (index === 2 ? { ...mark, version: 7 } : mark))
    const say = (viewer: Viewer, occurrences: object[]) =>
      markOccurrences(viewer, markOccurrencesInput.parse({ id, occurrences }))
    await expect(say(secretary, stale)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(say(secretary, [{ ...marks[0], cancelled: true }])).rejects.toMatchObject({
      details: { fields: { 'occurrences.0.attendances': 'validation.activities.heldAndCancelled' } },
    })
    await expect(say(secretary, [{ ...marks[0], attendances: '' }])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(say(reviewer, marks)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = await viewerOf({ role: 'SECRETARY', unitId: county.townships[1].communities[0].id })
    await expect(say(stranger, marks)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await planned(id)).toHaveLength(3)
  })
})

describe('ending a weekly class', () => {
  it('takes away what was planned for later, keeps what was held, and happens once', async () => {
    const on = today()
    const firstDay = addDays(on, -14)
    const values = input({ weekday: String(weekday(on)), firstDay, lastDay: addDays(on, 21) })
    const { id, made } = await createSeries(secretary, values)
    const [first] = await planned(id)
    await markOccurrences(
      secretary,
      markOccurrencesInput.parse({ id, occurrences: [{ id: first?.id, version: 1, attendances: 5 }] }),
    )
    const outside = endSeries(secretary, { id, version: 1, lastDay: addDays(on, 21) })
    await expect(outside).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(endSeries(secretary, { id, version: 3, lastDay: on })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(endSeries(reviewer, { id, version: 1, lastDay: on })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const { removed } = await endSeries(secretary, { id, version: 1, lastDay: on })
    const series = await getSeries(secretary, { id })
    expect(series.occurrences).toHaveLength(made - removed)
    expect(series.occurrences.every(({ date }) => date <= on)).toBe(true)
    expect(series).toMatchObject({ isEnded: true, held: 1, ahead: 0, can: { end: false } })
    await expect(endSeries(secretary, { id, version: 2, lastDay: firstDay })).rejects.toMatchObject({
      code: 'RULE',
    })
    const ended = await listSeries(secretary, seriesListParams.parse({ state: 'ENDED', perPage: '100' }))
    expect(ended.rows.map((row) => row.id)).toContain(id)
    expect(monthOf(series.lastDay)).toBe(monthOf(on))
  })

  it('cancels a lesson on which something hangs', async () => {
    const on = today()
    const values = input({ weekday: String(weekday(on)), firstDay: on, lastDay: addDays(on, 14) })
    const { id } = await createSeries(secretary, values)
    const lessons = await planned(id)
    const last = lessons.at(-1)
    await db().activitySignUp.create({
      data: { activityId: last?.id ?? '', personKey: 'x', createdAt: new Date() },
    })
    await endSeries(secretary, { id, version: 1, lastDay: on })
    const { occurrences } = await getSeries(secretary, { id })
    expect(occurrences.find((row) => row.id === last?.id)?.status).toBe('CANCELLED')
    expect(occurrences.length).toBeLessThan(lessons.length)
    await expect(cancelActivity(secretary, { id: last?.id ?? '', version: 2 })).rejects.toMatchObject({
      code: 'RULE',
    })
  })
})

describe('reading weekly classes', () => {
  it('stays within reach', async () => {
    const stranger = await viewerOf({ role: 'SECRETARY', unitId: county.townships[1].communities[0].id })
    const list = (viewer: Viewer) => listSeries(viewer, seriesListParams.parse({ state: 'ALL' }))
    expect((await list(stranger)).total).toBe(0)
    const { rows } = await list(secretary)
    expect(rows.length).toBeGreaterThan(0)
    await expect(getSeries(stranger, { id: rows[0]?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    await expect(list(auditor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
