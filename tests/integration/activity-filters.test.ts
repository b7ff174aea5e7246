import { describe, expect, it } from 'vitest'
import { getActivityMonth } from '@/lib/activities/calendar/queries'
import { createActivity, markActivityHeld } from '@/lib/activities/mutations'
import { countDueActivities, getActivityRecords, listActivities } from '@/lib/activities/queries'
import { activityListParams, createActivityInput, markActivityHeldInput } from '@/lib/activities/schema'
import { addDays, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { makeCenter, makeCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

describe('activities of a township', () => {
  it('are those of its centers then, or of its centers now, and the calendar says the same', async () => {
    const own = await makeCounty()
    const [left, right] = own.townships
    const viewer = await viewerOf({ role: 'COUNTY', unitId: own.id })
    const moved = await makeCenter(own, left.communities[0])
    const event = {
      centerId: moved.id,
      typeId: own.activityTypes.TRAINING,
      name: '迁移前的书法班',
      date: '2025-06-10',
      status: 'HELD',
      attendances: 20,
    }
    const { id } = await createActivity(viewer, createActivityInput.parse(event))
    await db().center.update({ where: { id: moved.id }, data: { townshipId: right.id } })
    const found = async (townshipId: string, counting: string) => {
      const params = activityListParams.parse({ townshipId, counting })
      const { rows } = await listActivities(viewer, params)
      const month = await getActivityMonth(viewer, { ...params, month: '2025-06' })
      const listed = rows.map((row) => row.id)
      expect(month.total).toBe(listed.length)
      return listed
    }
    expect([await found(left.id, 'THEN'), await found(left.id, 'NOW')]).toEqual([[id], []])
    expect([await found(right.id, 'THEN'), await found(right.id, 'NOW')]).toEqual([[], [id]])
    expect(await found(left.id, 'nonsense')).toEqual([id])
  })
})

describe('plans whose day has come', () => {
  it('are counted for who writes them, listed, told beside the figures, and gone once they are marked', async () => {
    const own = await makeCounty()
    const community = own.townships[0].communities[0]
    const host = await makeCenter(own, community)
    const writer = await viewerOf({ role: 'SECRETARY', unitId: community.id })
    const plan = (date: string) =>
      createActivity(
        writer,
        createActivityInput.parse({
          centerId: host.id,
          typeId: own.activityTypes.TRAINING,
          name: '书法班',
          date,
          status: 'PLANNED',
        }),
      )
    const day = today()
    const past = await plan(day)
    await plan(addDays(day, 1))
    expect(await countDueActivities(writer)).toBe(1)
    const { rows } = await listActivities(writer, activityListParams.parse({ status: 'DUE' }))
    expect(rows.map(({ id }) => id)).toEqual([past.id])
    const key = { centerId: host.id, month: monthOf(day) }
    expect(await getActivityRecords(writer, key)).toMatchObject({ figures: { A01: 0 }, due: 1 })

    await markActivityHeld(
      writer,
      markActivityHeldInput.parse({ id: past.id, version: past.version, attendances: 12 }),
    )
    expect(await countDueActivities(writer)).toBe(0)
    expect(await getActivityRecords(writer, key)).toMatchObject({ figures: { A01: 1, A02: 12 }, due: 0 })
    const overseer = await viewerOf({ role: 'COUNTY', unitId: own.id })
    await plan(day)
    expect([await countDueActivities(writer), await countDueActivities(overseer)]).toEqual([1, 0])
    const reader = await viewerOf({ role: 'TOWNSHIP', unitId: own.townships[0].id })
    await expect(countDueActivities(reader)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
