import 'server-only'
import { attachmentScope, WRITE_PERMISSION } from '@/lib/attachments/policy'
import { findTargetIn, listUsedHashesIn, type TargetPlace } from '@/lib/attachments/queries'
import { attachmentName, isCleaningDue, MAX_PER_RECORD, UNUSED_KEPT_MS } from '@/lib/attachments/rules'
import { type AttachmentIdInput, type AttachmentTargetInput, MAX_FILE_BYTES } from '@/lib/attachments/schema'
import { centerScope } from '@/lib/centers/policy'
import { now } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate, mutateOwn } from '@/lib/core/mutate'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { isFileFault } from '@/lib/files/fault'
import { type PreparedFile, prepareFile } from '@/lib/files/prepare'
import { FILES_LOCK, hashOf, putFile, removeUnused } from '@/lib/files/store'

export type AddAttachmentInput = AttachmentTargetInput & { fileName: string; content: Uint8Array }

const CLEANED = 'files.cleaned'

/**
 * Adds a photograph or PDF to a record in reach. The file is kept first and the row after it; a file without a row does
 * no harm and is removed later.
 * @throws AppError FORBIDDEN, NOT_FOUND (record), INVALID_INPUT (the file's fault), CONFLICT (the same file is there),
 * RULE (too many files), UNAVAILABLE (disk full)
 */
export async function addAttachment(viewer: Viewer, input: AddAttachmentInput): Promise<{ id: string }> {
  const { targetType, targetId, content } = input
  const permission = WRITE_PERMISSION[targetType]
  assertMay(viewer, permission)
  const target = { targetType, targetId, permission }
  // Looked up before the picture is drawn, so that nobody spends the server's time on a record out of his reach.
  if (!(await findTargetIn(db(), viewer, target))) throw new AppError('NOT_FOUND')
  if (content.byteLength > MAX_FILE_BYTES)
    throw new AppError('INVALID_INPUT', { reason: 'attachments.fault.tooLarge' })
  const file = await prepareFile(content).catch(refuse)
  return mutate(viewer, permission, async ({ tx, now: at }) => {
    const found = await findTargetIn(tx, viewer, target)
    if (!found) throw new AppError('NOT_FOUND')
    await assertRoom(tx, input, file)
    await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock_shared(${FILES_LOCK}::bigint)`
    const hash = await putFile(file.bytes).catch(refuse)
    const row = toRow(input, { found, file, hash })
    const { id } = await tx.attachment.create({
      data: { ...row, createdBy: viewer.name, createdAt: at },
      select: { id: true },
    })
    return {
      result: { id },
      audit: {
        event: 'attachment.added',
        target: { type: 'attachment', id, label: row.fileName },
        countyId: found.countyId,
        centerId: found.centerId,
        after: { targetType, targetId, record: found.label, mediaType: row.mediaType, bytes: row.bytes },
      },
    }
  })
}

function toRow(
  input: AddAttachmentInput,
  { found, file, hash }: { found: TargetPlace; file: PreparedFile; hash: string },
) {
  return {
    centerId: found.centerId,
    targetType: input.targetType,
    targetId: input.targetId,
    fileName: attachmentName(input.fileName, file.mediaType),
    mediaType: file.mediaType,
    bytes: file.bytes.byteLength,
    hash,
    width: file.width,
    height: file.height,
  }
}

/** Refuses a second copy of a file on one record, and more files than a record may carry. */
async function assertRoom(
  tx: Tx,
  { targetType, targetId }: AttachmentTargetInput,
  file: PreparedFile,
): Promise<void> {
  const rows = await tx.attachment.findMany({
    where: { targetType, targetId, removedAt: null },
    select: { hash: true },
  })
  const hash = hashOf(file.bytes)
  if (rows.some((row) => row.hash === hash))
    throw new AppError('CONFLICT', { reason: 'attachments.fault.duplicate' })
  if (rows.length >= MAX_PER_RECORD)
    throw new AppError('RULE', { reason: 'attachments.fault.tooMany', params: { max: MAX_PER_RECORD } })
}

function refuse(error: unknown): never {
  if (!isFileFault(error)) throw error
  const code = error.code === 'diskFull' ? 'UNAVAILABLE' : 'INVALID_INPUT'
  throw new AppError(code, { reason: `attachments.fault.${error.code}` })
}

/**
 * Takes a file off its record. The row stays for the trail; the file itself goes with the next cleaning, unless another
 * row names it.
 * @throws AppError FORBIDDEN, NOT_FOUND (out of reach, or removed already)
 */
export async function removeAttachment(viewer: Viewer, { id }: AttachmentIdInput): Promise<{ id: string }> {
  const row = await db().attachment.findFirst({
    where: { AND: [{ id }, attachmentScope(viewer)] },
    select: { targetType: true },
  })
  if (!row) throw new AppError('NOT_FOUND')
  const permission = WRITE_PERMISSION[row.targetType]
  return mutate(viewer, permission, async ({ tx, now: at }) => {
    const found = await tx.attachment.findFirst({
      where: { id, removedAt: null, center: centerScope(viewer, permission) },
      select: {
        fileName: true,
        targetType: true,
        targetId: true,
        centerId: true,
        center: { select: { countyId: true } },
      },
    })
    if (!found) throw new AppError('NOT_FOUND')
    const { count } = await tx.attachment.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: at },
    })
    if (count === 0) throw new AppError('CONFLICT')
    return {
      result: { id },
      audit: {
        event: 'attachment.removed',
        target: { type: 'attachment', id, label: found.fileName },
        countyId: found.center.countyId,
        centerId: found.centerId,
        before: { targetType: found.targetType, targetId: found.targetId },
      },
    }
  })
}

/**
 * Removes from the disk what no row names any more and is older than a day, once an hour at most and never while a file
 * is being added or a backup runs. A system job; it changes no record and so writes no entry of the trail.
 * @returns how many files were removed
 */
export async function cleanStoredFiles(viewer: Viewer): Promise<number> {
  return mutateOwn(viewer, async ({ tx }) => {
    const last = await tx.appMeta.findUnique({ where: { key: CLEANED }, select: { value: true } })
    const at = now()
    if (!isCleaningDue(last?.value ?? null, at)) return { result: 0, unchanged: true }
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${FILES_LOCK}::bigint) AS held`
    if (!lock?.held) return { result: 0, unchanged: true }
    const used = await listUsedHashesIn(tx)
    const result = await removeUnused((hash) => used.has(hash), new Date(at.getTime() - UNUSED_KEPT_MS))
    const value = at.toISOString()
    await tx.appMeta.upsert({ where: { key: CLEANED }, create: { key: CLEANED, value }, update: { value } })
    return { result, unchanged: true }
  })
}
