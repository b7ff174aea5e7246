import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDb, db } from '@/lib/core/db'
import { grantExtension } from '@/lib/reporting/extension/mutations'
import { refuseExtension, requestExtension } from '@/lib/reporting/extension/requests/mutations'
import { getMonthExtension, listExtensionRequests } from '@/lib/reporting/extension/requests/queries'
import { getWorkbench } from '@/lib/workbench/queries'
import { IN_TIME, MONTH, makeScene, type Scene, setClock, submitted } from '@/tests/support/reports'

let scene: Scene

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const rejected = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) })
const key = () => ({ centerId: scene.center.id, month: MONTH })
const asked = () => ({ ...key(), reason: '停电三天' })
const trailOf = (event: string) =>
  db().auditEntry.findMany({
    where: { event, centerId: scene.center.id },
    select: { after: true, userName: true },
  })
const extensionTask = async (viewer: Scene['staff']) =>
  (await getWorkbench(viewer)).tasks.find((task) => task.key === 'extensions')?.count ?? 0

describe('a request for more time', () => {
  it('is seen by the township and the county as something to do, and granted by an extension', async () => {
    const { secretary, reviewer, staff, center } = scene
    expect(await getMonthExtension(secretary, key())).toEqual({ last: null, canRequest: true })
    const { id } = await requestExtension(secretary, asked())
    for (const viewer of [reviewer, staff]) {
      expect(await listExtensionRequests(viewer)).toMatchObject([
        {
          id,
          centerId: center.id,
          month: MONTH,
          reason: '停电三天',
          requestedBy: secretary.name,
          extendedTo: null,
        },
      ])
      expect(await extensionTask(viewer)).toBe(1)
    }
    expect(await getMonthExtension(secretary, key())).toMatchObject({
      last: { state: 'OPEN' },
      canRequest: false,
    })
    await grantExtension(staff, { ...key(), dueOn: '2025-07-14', reason: '同意' })
    expect(await getMonthExtension(secretary, key())).toMatchObject({
      last: { state: 'GRANTED', decidedBy: staff.name },
      canRequest: true,
    })
    expect(await listExtensionRequests(staff)).toEqual([])
    expect(await extensionTask(reviewer)).toBe(0)
    expect(await trailOf('extension.requested')).toEqual([
      { after: { reason: '停电三天' }, userName: secretary.name },
    ])
  })

  it('is refused with a reason that the secretary reads, and can be made once more, also after the due day', async () => {
    const { secretary, reviewer, staff } = scene
    const first = await requestExtension(secretary, asked())
    await expect(refuseExtension(reviewer, { ...first, note: '请抓紧' })).rejects.toEqual(
      rejected('FORBIDDEN'),
    )
    await expect(refuseExtension(staff, { id: first.id, version: 7, note: '请抓紧' })).rejects.toEqual(
      rejected('CONFLICT'),
    )
    await refuseExtension(staff, { ...first, note: '台账可以补录' })
    expect((await getMonthExtension(secretary, key())).last).toMatchObject({
      state: 'REFUSED',
      note: '台账可以补录',
      decidedBy: staff.name,
    })
    await expect(refuseExtension(staff, { id: first.id, version: 2, note: '再次' })).rejects.toEqual(
      rejected('RULE', 'validation.reports.extension.decided'),
    )
    expect(await trailOf('extension.refused')).toEqual([
      { after: { note: '台账可以补录' }, userName: staff.name },
    ])
    setClock('2025-07-09T09:00:00+08:00')
    expect((await requestExtension(secretary, asked())).version).toBe(1)
  })

  it('stands open once for a month, whoever asks at the same time, and only while nothing is submitted', async () => {
    const { secretary, center } = scene
    const attempts = await Promise.allSettled([1, 2, 3].map(() => requestExtension(secretary, asked())))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const attempt of attempts)
      if (attempt.status === 'rejected')
        expect(attempt.reason).toEqual(rejected('RULE', 'validation.reports.extension.open'))
    expect(await db().extensionRequest.count({ where: { centerId: center.id } })).toBe(1)
    expect(await trailOf('extension.requested')).toHaveLength(1)
    await db().extensionRequest.deleteMany({ where: { centerId: center.id } })
    await submitted(secretary, center.id)
    await expect(requestExtension(secretary, asked())).rejects.toEqual(
      rejected('RULE', 'validation.reports.extension.submitted'),
    )
  })

  it('is the secretary’s, of the own center, and known to nobody else', async () => {
    const { secretary, clerk, reviewer, staff } = scene
    for (const viewer of [clerk, reviewer, staff])
      await expect(requestExtension(viewer, asked())).rejects.toEqual(rejected('FORBIDDEN'))
    const other = await makeScene()
    await expect(requestExtension(other.secretary, asked())).rejects.toEqual(rejected('NOT_FOUND'))
    const made = await requestExtension(secretary, asked())
    await expect(refuseExtension(other.staff, { ...made, note: '不行' })).rejects.toEqual(
      rejected('NOT_FOUND'),
    )
    expect(await listExtensionRequests(other.staff)).toEqual([])
    expect(await getMonthExtension(other.secretary, key())).toEqual({ last: null, canRequest: false })
    await expect(listExtensionRequests(clerk)).rejects.toEqual(rejected('FORBIDDEN'))
  })
})
