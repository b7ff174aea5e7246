import 'server-only'
import { attachmentScope, READ_PERMISSION, WRITE_PERMISSION } from '@/lib/attachments/policy'
import { attachmentName, isPicture } from '@/lib/attachments/rules'
import type { AttachmentFileInput, AttachmentTargetInput } from '@/lib/attachments/schema'
import type { AttachmentFile, AttachmentList } from '@/lib/attachments/types'
import { centerScope } from '@/lib/centers/policy'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { logger } from '@/lib/core/logger'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, type Viewer, viewerMay } from '@/lib/core/viewer'
import { makeThumbnail } from '@/lib/files/image'
import { putThumbnail, readStored, readThumbnail } from '@/lib/files/store'

/** The center over which a record is reached, and what the trail calls the record. */
export type TargetPlace = { centerId: string; countyId: string; label: string }

type Found = { label: string; center: { id: string; countyId: string } | undefined }

/**
 * The place of a record within the reach of a permission; null when there is none. A partner is reached over the first
 * of its centers in reach.
 */
export async function findTargetIn(
  tx: Tx,
  viewer: Viewer,
  { targetType, targetId, permission }: AttachmentTargetInput & { permission: Permission },
): Promise<TargetPlace | null> {
  if (!viewerMay(viewer, permission)) return null
  const scope = centerScope(viewer, permission)
  const found = await FINDERS[targetType](tx, targetId, scope)
  return found?.center
    ? { centerId: found.center.id, countyId: found.center.countyId, label: found.label }
    : null
}

const place = { select: { id: true, countyId: true } } as const

type Finder = (tx: Tx, id: string, center: ReturnType<typeof centerScope>) => Promise<Found | null>

const named = (row: { name: string; center: Found['center'] } | null) =>
  row && { label: row.name, center: row.center }

const FINDERS: Record<AttachmentTargetInput['targetType'], Finder> = {
  CENTER: async (tx, id, center) => {
    const row = await tx.center.findFirst({
      where: { AND: [{ id }, center] },
      select: { ...place.select, name: true },
    })
    return row && { label: row.name, center: row }
  },
  ZONE: async (tx, id, center) =>
    named(await tx.zone.findFirst({ where: { id, center }, select: { name: true, center: place } })),
  ACTIVITY: async (tx, id, center) =>
    named(await tx.activity.findFirst({ where: { id, center }, select: { name: true, center: place } })),
  STAFF: async (tx, id, center) =>
    named(await tx.staffMember.findFirst({ where: { id, center }, select: { name: true, center: place } })),
  DONATION: async (tx, id, center) => {
    const select = { donor: true, center: place } as const
    const row = await tx.donation.findFirst({ where: { id, center }, select })
    return row && { label: row.donor, center: row.center }
  },
  PARTNER: async (tx, id, center) => {
    const centers = {
      where: { center },
      orderBy: { centerId: 'asc' },
      take: 1,
      select: { center: place },
    } as const
    const row = await tx.partner.findFirst({ where: { id }, select: { name: true, centers } })
    return row && { label: row.name, center: row.centers[0]?.center }
  },
}

/**
 * The files of a record in reach, newest first. Of a partner of several centers each sees the files of the centers in
 * his own reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (record)
 */
export async function listAttachments(
  viewer: Viewer,
  target: AttachmentTargetInput,
): Promise<AttachmentList> {
  const permission = READ_PERMISSION[target.targetType]
  assertMay(viewer, permission)
  const [readable, writable, rows] = await Promise.all([
    findTargetIn(db(), viewer, { ...target, permission }),
    findTargetIn(db(), viewer, { ...target, permission: WRITE_PERMISSION[target.targetType] }),
    db().attachment.findMany({
      where: { AND: [target, attachmentScope(viewer)] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        fileName: true,
        mediaType: true,
        bytes: true,
        width: true,
        height: true,
        createdBy: true,
        createdAt: true,
      },
    }),
  ])
  if (!readable) throw new AppError('NOT_FOUND')
  return { rows, can: { write: writable !== null } }
}

/**
 * The kept bytes of a file in reach, or the small picture of a photograph (made at first use).
 * @throws AppError NOT_FOUND: no such file, removed, out of reach, no small picture of a document, or gone from the disk
 */
export async function getAttachmentFile(viewer: Viewer, input: AttachmentFileInput): Promise<AttachmentFile> {
  const row = await db().attachment.findFirst({
    where: { AND: [{ id: input.id }, attachmentScope(viewer)] },
    select: { fileName: true, mediaType: true, hash: true },
  })
  if (!row) throw new AppError('NOT_FOUND')
  if (input.size === 'thumb' && !isPicture(row.mediaType)) throw new AppError('NOT_FOUND')
  const mediaType = input.size === 'thumb' ? 'image/webp' : row.mediaType
  const bytes = input.size === 'thumb' ? await readSmall(row.hash) : await readStored(row.hash)
  if (!bytes) {
    logger.error({ attachment: input.id, hash: row.hash }, 'the file of an attachment is missing')
    throw new AppError('NOT_FOUND')
  }
  return { bytes, mediaType, fileName: attachmentName(row.fileName, mediaType) }
}

async function readSmall(hash: string): Promise<Uint8Array | null> {
  const kept = await readThumbnail(hash)
  if (kept) return kept
  const picture = await readStored(hash)
  if (!picture) return null
  const small = await makeThumbnail(picture)
  await putThumbnail(hash, small)
  return small
}

/** The hashes of every kept file that a row names: attachments, frozen papers, finished downloads. */
export async function listUsedHashesIn(tx: Tx): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT "hash" FROM "Attachment" WHERE "removedAt" IS NULL
    UNION SELECT file.value->>'hash' FROM "BriefingSnapshot" s CROSS JOIN LATERAL jsonb_each(s."files") AS file
    UNION SELECT "hash" FROM "Download" WHERE "hash" IS NOT NULL`
  return new Set(rows.map((row) => row.hash))
}
