import { beforeAll, describe, expect, it } from 'vitest'
import { createBriefing } from '@/lib/briefings/mutations'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { unpack } from '@/lib/documents/zip'
import { cancelDownload, requestMeetingSet, requestPaper, retryDownload } from '@/lib/downloads/mutations'
import { getDownloadFile, listDownloads } from '@/lib/downloads/queries'
import { isActive } from '@/lib/downloads/queue/queries'
import { downloadListParams } from '@/lib/downloads/schema'
import { changeMeeting, createMeeting, makeMeetingPapers } from '@/lib/meetings/mutations'
import { getMeeting, listMeetings } from '@/lib/meetings/queries'
import { meetingListParams } from '@/lib/meetings/schema'
import { appQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const DAY = '2025-06-30'

let county: TestCounty
let staff: Viewer

const inputOf = () => ({
  name: '建设推进会',
  day: '2025-07-05',
  cutOff: DAY,
  attendingUnits: county.townships.map(({ name }) => name),
  reportingUnits: [county.townships[0].name, '民政局'],
})

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  await makeCenter(county, county.townships[0].communities[0], { name: '东一中心', floorArea: '612.50' })
})

/** Waits until the queue has let go of a download. */
async function settled(viewer: Viewer, id: string) {
  await expect.poll(() => isActive(viewer, id), { timeout: 90_000, interval: 100 }).toBe(false)
  const { rows } = await listDownloads(viewer, downloadListParams.parse({}))
  return rows.find((row) => row.id === id)
}

describe('a meeting', () => {
  it('makes its whole set once, all with its cut-off', async () => {
    const { id } = await createMeeting(staff, inputOf())
    expect(await makeMeetingPapers(staff, { id, version: 1 })).toEqual({ id, made: 5 })
    const meeting = await getMeeting(staff, { id })
    expect(meeting.papers.map(({ kind, unitName }) => `${kind} ${unitName}`).sort()).toEqual(
      [
        `CIRCULAR ${county.name}`,
        `KEY_FIGURES ${county.name}`,
        `PROGRESS_REPORT ${county.name}`,
        `SPEECH_DATA ${county.name}`,
        `UNIT_PROFILE ${county.townships[0].name}`,
      ].sort(),
    )
    expect(new Set(meeting.papers.map(({ cutOff }) => cutOff))).toEqual(new Set([DAY]))
    await expect(makeMeetingPapers(staff, { id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await makeMeetingPapers(staff, { id, version: 2 })).toEqual({ id, made: 0 })
    const { rows } = await listMeetings(staff, meetingListParams.parse({}))
    expect(rows.find((row) => row.id === id)).toMatchObject({
      attending: 2,
      reporting: 2,
      papers: 5,
      final: 0,
    })
  })

  it('changes with the version it was opened with, and leaves its trail', async () => {
    const { id } = await createMeeting(staff, inputOf())
    await changeMeeting(staff, { ...inputOf(), id, version: 1, name: '现场会' })
    await expect(
      changeMeeting(staff, { ...inputOf(), id, version: 1, name: '又一名' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const rows = await appQuery(`SELECT "event" FROM "AuditEntry" WHERE "targetId" = $1 ORDER BY "id"`, [id])
    expect(rows.map(({ event }) => event)).toEqual(['meeting.created', 'meeting.changed'])
    await expect(createMeeting(staff, { ...inputOf(), cutOff: '2199-01-01' })).rejects.toMatchObject({
      code: 'RULE',
    })
  })

  it('is the county’s alone', async () => {
    const { id } = await createMeeting(staff, inputOf())
    const stranger = await viewerOf({ role: 'COUNTY', unitId: (await makeCounty()).id })
    for (const call of [
      () => getMeeting(stranger, { id }),
      () => changeMeeting(stranger, { ...inputOf(), id, version: 1 }),
      () => makeMeetingPapers(stranger, { id, version: 1 }),
      () => requestMeetingSet(stranger, { meetingId: id }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const leader = await viewerOf({ role: 'LEADER', unitId: county.townships[0].id })
    await expect(getMeeting(leader, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(createMeeting(leader, inputOf())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
    await expect(listMeetings(reviewer, meetingListParams.parse({}))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('the download centre', { timeout: 180_000 }, () => {
  it('packs the set of a meeting: three files a paper, names in Chinese', async () => {
    const { id } = await createMeeting(staff, inputOf())
    await expect(requestMeetingSet(staff, { meetingId: id })).rejects.toMatchObject({ code: 'RULE' })
    await makeMeetingPapers(staff, { id, version: 1 })
    const requested = await requestMeetingSet(staff, { meetingId: id })
    expect(await settled(staff, requested.id)).toMatchObject({
      state: 'DONE',
      progress: 100,
      can: { fetch: true },
    })
    const { bytes, fileName } = await getDownloadFile(staff, requested)
    expect(fileName).toBe('建设推进会会议材料.zip')
    const names = (await unpack(bytes)).map(({ path }) => path)
    expect(names).toHaveLength(15)
    expect(names).toContain('关于2025年6月社区党群服务中心运行情况的通报（征求意见稿）.pdf')
  })

  it('R-12 is its owner’s alone', async () => {
    const { id } = await createBriefing(staff, { kind: 'KEY_FIGURES', unitId: county.id, cutOff: DAY })
    const requested = await requestPaper(staff, { briefingId: id })
    expect(await settled(staff, requested.id)).toMatchObject({ state: 'DONE' })
    const colleague = await viewerOf({ role: 'COUNTY', unitId: county.id })
    await expect(getDownloadFile(colleague, requested)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(cancelDownload(colleague, requested)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(retryDownload(colleague, requested)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await listDownloads(colleague, downloadListParams.parse({}))).total).toBe(0)
  })

  it('is cancelled while it waits or runs, and made when tried again', async () => {
    const { id } = await createBriefing(staff, { kind: 'CIRCULAR', unitId: county.id, cutOff: DAY })
    const requested = await requestPaper(staff, { briefingId: id })
    await cancelDownload(staff, requested)
    expect(await settled(staff, requested.id)).toMatchObject({ state: 'CANCELLED', can: { retry: true } })
    await expect(getDownloadFile(staff, requested)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await retryDownload(staff, requested)
    expect(await settled(staff, requested.id)).toMatchObject({ state: 'DONE' })
    await expect(cancelDownload(staff, requested)).rejects.toMatchObject({ code: 'RULE' })
  })

  it('shows as failed what a restart cut off, and makes it when tried again', async () => {
    const { id: briefingId } = await createBriefing(staff, {
      kind: 'KEY_FIGURES',
      unitId: county.id,
      cutOff: DAY,
    })
    const { id } = await db().download.create({
      data: {
        userId: staff.userId ?? '',
        countyId: county.id,
        kind: 'PAPER',
        params: { briefingId },
        title: '中断的下载',
        state: 'RUNNING',
        progress: 40,
        createdAt: new Date(),
      },
      select: { id: true },
    })
    expect(await settled(staff, id)).toMatchObject({ state: 'FAILED', failure: 'INTERRUPTED' })
    await retryDownload(staff, { id })
    expect(await settled(staff, id)).toMatchObject({ state: 'DONE', failure: null })
  })
})
