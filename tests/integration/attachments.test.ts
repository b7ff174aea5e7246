import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addAttachment, cleanStoredFiles, removeAttachment } from '@/lib/attachments/mutations'
import { getAttachmentFile, listAttachments } from '@/lib/attachments/queries'
import { MAX_PER_RECORD } from '@/lib/attachments/rules'
import { MAX_FILE_BYTES } from '@/lib/attachments/schema'
import { toDbDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { mintSystemViewer, type Viewer } from '@/lib/core/viewer'
import { readStored, storedPath } from '@/lib/files/store'
import type { AttachmentTarget } from '@/prisma/generated/enums'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { pdf, photograph, picture } from '@/tests/support/sample-files'
import { viewerOf } from '@/tests/support/viewers'

const AT = new Date('2025-01-01T00:00:00Z')
let folder = ''
let county: TestCounty
let clerk: Viewer
let stranger: Viewer
let centerId = ''
let shade = 0

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-attachments-'))
  process.env.FILES_DIR = folder
  county = await makeCounty()
  const [own, other] = county.townships[0].communities
  clerk = await viewerOf({ role: 'CLERK', unitId: own.id })
  stranger = await viewerOf({ role: 'CLERK', unitId: other.id })
})
afterAll(() => rm(folder, { recursive: true }))

beforeEach(async () => {
  centerId = (await makeCenter(county, county.townships[0].communities[0])).id
})

/** A picture that no other test sends. */
function newPicture(): Promise<Buffer> {
  shade += 1
  return picture('png', `rgb(${shade},${255 - shade},0)`)
}

const target = (targetId = centerId, targetType: AttachmentTarget = 'CENTER') => ({ targetType, targetId })
const add = async (viewer: Viewer, on = target(), content?: Buffer) =>
  addAttachment(viewer, { ...on, fileName: '开放日.png', content: content ?? (await newPicture()) })

describe('addAttachment', () => {
  it('keeps a photograph without its place, with row and entry', async () => {
    const { id } = await add(clerk, target(), await photograph())
    const row = await db().attachment.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ fileName: '开放日.jpg', mediaType: 'image/jpeg', width: 32, height: 64 })
    const kept = await readStored(row.hash)
    expect(kept?.length).toBe(row.bytes)
    expect(kept?.includes('SecretPhone')).toBe(false)
    expect(await db().auditEntry.findFirst({ where: { targetId: id } })).toMatchObject({
      event: 'attachment.added',
      targetLabel: '开放日.jpg',
      centerId,
      countyId: county.id,
      after: { targetType: 'CENTER', targetId: centerId, bytes: row.bytes },
    })
  })

  it('is for those who write the record, in their own unit', async () => {
    const reader = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
    const countyClerk = await viewerOf({ role: 'COUNTY', unitId: county.id })
    await expect(add(reader)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(add(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(add(clerk, target('00000000-0000-4000-8000-000000000000'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(add(countyClerk)).resolves.toHaveProperty('id')
  })

  it('hangs on zones, activities, staff, donations and partners as well, each in the reach of its center', async () => {
    const common = { createdAt: AT, updatedAt: AT }
    const place = { centerId, countyId: county.id, date: toDbDate('2025-01-01'), ...common }
    const typeId = county.activityTypes.OTHER ?? ''
    const zone = await makeZone(county, centerId, 'CANTEEN')
    const activity = await db().activity.create({
      data: { ...place, typeId, name: '义诊', status: 'PLANNED' },
    })
    const donation = await db().donation.create({
      data: { ...place, donor: '某公司', kind: 'CASH', amount: '100.00' },
    })
    const staff = await db().staffMember.create({
      data: {
        centerId,
        name: '李四',
        post: 'OTHER',
        isFullTime: true,
        certificate: 'NONE',
        joinedOn: toDbDate('2024-01-01'),
        ...common,
      },
    })
    const partner = await db().partner.create({
      data: {
        countyId: county.id,
        name: '某医院',
        nameKey: `某医院${centerId}`,
        kind: 'MEDICAL',
        centers: { create: { centerId } },
        ...common,
      },
    })
    const records: [AttachmentTarget, string][] = [
      ['ZONE', zone.id],
      ['ACTIVITY', activity.id],
      ['DONATION', donation.id],
      ['STAFF', staff.id],
      ['PARTNER', partner.id],
    ]
    for (const [type, id] of records) {
      await add(clerk, target(id, type))
      const { rows, can } = await listAttachments(clerk, target(id, type))
      expect([type, rows.length, can.write]).toEqual([type, 1, true])
      await expect(add(stranger, target(id, type))).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(listAttachments(stranger, target(id, type))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('names the fault of a file', async () => {
    const send = (content: Buffer) => add(clerk, target(), content)
    const refused = (fault: string) => ({
      code: 'INVALID_INPUT',
      details: { reason: `attachments.fault.${fault}` },
    })
    await expect(send(Buffer.from('<svg/>'))).rejects.toMatchObject(refused('svg'))
    await expect(send(pdf('/OpenAction << /S /JavaScript >>'))).rejects.toMatchObject(refused('pdfActive'))
    await expect(send(Buffer.alloc(MAX_FILE_BYTES + 1))).rejects.toMatchObject(refused('tooLarge'))
  })

  it('refuses the same file twice on one record, and keeps it once for two records', async () => {
    const content = await newPicture()
    const first = await add(clerk, target(), content)
    await expect(add(clerk, target(), content)).rejects.toMatchObject({ code: 'CONFLICT' })
    const zone = await makeZone(county, centerId, 'CULTURE')
    const second = await add(clerk, target(zone.id, 'ZONE'), content)
    const rows = await db().attachment.findMany({ where: { id: { in: [first.id, second.id] } } })
    expect(new Set(rows.map((row) => row.hash)).size).toBe(1)
  })

  it('takes no more than a record may carry', async () => {
    const { id } = await add(clerk)
    const { id: _id, ...row } = await db().attachment.findUniqueOrThrow({ where: { id } })
    await db().attachment.createMany({ data: Array.from({ length: MAX_PER_RECORD - 2 }, () => row) })
    await add(clerk)
    await expect(add(clerk)).rejects.toMatchObject({ code: 'RULE' })
  })

  it('rolls back with its entry', async () => {
    await ownerQuery(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`,
    )
    await ownerQuery(
      'CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse()',
    )
    await expect(add(clerk)).rejects.toThrow()
    await ownerQuery('DROP TRIGGER refuse ON "AuditEntry"')
    expect(await db().attachment.count({ where: { centerId } })).toBe(0)
  })
})

describe('R-12 reading', () => {
  it('follows the record: others find nothing, neither whole nor small', async () => {
    const { id } = await add(clerk)
    const department = await viewerOf({
      role: 'DEPARTMENT',
      unitId: county.id,
      departmentId: county.departments.HRSS,
    })
    const foreign = await makeCounty()
    const neighbour = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
    for (const viewer of [stranger, neighbour])
      for (const size of ['thumb', undefined] as const)
        await expect(getAttachmentFile(viewer, { id, size })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getAttachmentFile(department, { id })).resolves.toMatchObject({ fileName: '开放日.webp' })
    // A bureau reads centers but not activities, and so not the files of activities either.
    await db().attachment.update({ where: { id }, data: { targetType: 'ACTIVITY' } })
    await expect(getAttachmentFile(department, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getAttachmentFile(clerk, { id })).resolves.toHaveProperty('bytes')
  })

  it('lets those who may not write see the files, but not change them', async () => {
    await add(clerk)
    const [township] = county.townships
    for (const viewer of [
      await viewerOf({ role: 'TOWNSHIP', unitId: township.id }),
      await viewerOf({ role: 'LEADER', unitId: county.id }),
    ]) {
      const { rows, can } = await listAttachments(viewer, target())
      expect([rows.length, can.write]).toEqual([1, false])
    }
    const auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    await expect(listAttachments(auditor, target())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const [file] = await db().attachment.findMany({ where: { centerId }, select: { id: true } })
    await expect(getAttachmentFile(auditor, { id: file?.id ?? '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('makes the small picture once, of photographs only', async () => {
    const { id } = await add(clerk, target(), await photograph({ width: 900, height: 600 }))
    const { hash } = await db().attachment.findUniqueOrThrow({ where: { id } })
    const small = await getAttachmentFile(clerk, { id, size: 'thumb' })
    expect(small).toMatchObject({ mediaType: 'image/webp', fileName: '开放日.webp' })
    const made = await stat(`${storedPath(hash)}.thumb`)
    await getAttachmentFile(clerk, { id, size: 'thumb' })
    expect((await stat(`${storedPath(hash)}.thumb`)).mtimeMs).toBe(made.mtimeMs)
    const document = await add(clerk, target(), pdf('/Outlines 9 0 R'))
    await expect(getAttachmentFile(clerk, { id: document.id, size: 'thumb' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('answers not found for a file that is gone from the disk', async () => {
    const { id } = await add(clerk)
    const { hash } = await db().attachment.findUniqueOrThrow({ where: { id } })
    await rm(storedPath(hash))
    await expect(getAttachmentFile(clerk, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('removeAttachment', () => {
  it('takes the file off its record, with an entry, once', async () => {
    const { id } = await add(clerk)
    const reader = await viewerOf({ role: 'LEADER', unitId: county.id })
    await expect(removeAttachment(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(removeAttachment(reader, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await removeAttachment(clerk, { id })
    expect((await listAttachments(clerk, target())).rows).toEqual([])
    await expect(getAttachmentFile(clerk, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(removeAttachment(clerk, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const entries = await db().auditEntry.findMany({ where: { targetId: id }, orderBy: { id: 'asc' } })
    expect(entries.map((entry) => entry.event)).toEqual(['attachment.added', 'attachment.removed'])
  })
})

describe('cleanStoredFiles', () => {
  const system = mintSystemViewer('test')
  const due = () => db().appMeta.deleteMany({ where: { key: 'files.cleaned' } })
  const age = async (hash: string) => utimes(storedPath(hash), AT, AT)
  const hashOfRow = async (id: string) => (await db().attachment.findUniqueOrThrow({ where: { id } })).hash

  it('removes an old file only when its last row is gone, and looks once an hour', async () => {
    const content = await newPicture()
    const zone = await makeZone(county, centerId, 'HEALTH_POST')
    const [first, second] = [
      await add(clerk, target(), content),
      await add(clerk, target(zone.id, 'ZONE'), content),
    ]
    const hash = await hashOfRow(first.id)
    await age(hash)
    await removeAttachment(clerk, { id: first.id })
    await due()
    await cleanStoredFiles(system)
    expect(await readStored(hash)).not.toBeNull()
    await removeAttachment(clerk, { id: second.id })
    expect(await cleanStoredFiles(system)).toBe(0)
    await due()
    expect(await cleanStoredFiles(system)).toBe(1)
    expect(await readStored(hash)).toBeNull()
  })

  it('leaves young files, and waits while somebody holds the store', async () => {
    const { id } = await add(clerk)
    const hash = await hashOfRow(id)
    await removeAttachment(clerk, { id })
    await due()
    expect(await cleanStoredFiles(system)).toBe(0)
    await age(hash)
    await due()
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock_shared(72707371::bigint)`
      expect(await cleanStoredFiles(system)).toBe(0)
    })
    expect(await cleanStoredFiles(system)).toBe(1)
  })

  it('an upload of what is about to go makes it new again', async () => {
    const content = await newPicture()
    const { id } = await add(clerk, target(), content)
    const hash = await hashOfRow(id)
    await removeAttachment(clerk, { id })
    await age(hash)
    await add(clerk, target(), content)
    await due()
    await cleanStoredFiles(system)
    expect(await readStored(hash)).not.toBeNull()
    expect((await stat(storedPath(hash))).mtimeMs).toBeGreaterThan(now().getTime() - 60_000)
    expect(await readdir(path.join(folder, 'drafts'))).toEqual([])
  })
})
