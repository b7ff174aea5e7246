import 'server-only'
import { createHash } from 'node:crypto'
import { renderPaperFile } from '@/lib/briefings/files/queries'
import { documentOf } from '@/lib/briefings/paper/view'
import { loadStored } from '@/lib/briefings/papers/queries'
import { getBriefing } from '@/lib/briefings/queries'
import type { FinalizeBriefingInput, VoidBriefingInput } from '@/lib/briefings/schema'
import { type BriefingDetail, FILE_FORMATS, type PaperFile } from '@/lib/briefings/types'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { DocumentModel } from '@/lib/documents/model'
import { isFileFault } from '@/lib/files/fault'
import { FILES_LOCK, putFile } from '@/lib/files/store'
import type { Prisma } from '@/prisma/generated/client'

type Frozen = { document: DocumentModel; files: Record<(typeof FILE_FORMATS)[number], PaperFile> }

/** The hash of what a paper says: its words, figures, definitions and coverage. */
function contentHash(detail: BriefingDetail): string {
  const { paper, figures, title } = detail
  return createHash('sha256')
    .update(JSON.stringify({ title, parts: paper?.parts, annexes: paper?.annexes, figures }))
    .digest('hex')
}

/** The paper as final, and its three files. */
async function freeze(viewer: Viewer, detail: BriefingDetail): Promise<Frozen> {
  const { paper } = detail
  if (!paper) throw new AppError('RULE', { reason: 'validation.briefings.notDraft' })
  const properties = {
    ...detail.document.properties,
    snapshotId: detail.id,
    snapshotHash: contentHash(detail),
  }
  const document = documentOf(paper, 'FINAL', properties)
  const { countyId } = detail.scope
  const rendering = { document, sheets: paper.sheets, countyId, state: 'FINAL' as const }
  const [docx, xlsx, pdf] = await Promise.all(
    FILE_FORMATS.map((format) => renderPaperFile(viewer, format, rendering)),
  )
  if (!docx || !xlsx || !pdf) throw new AppError('UNEXPECTED')
  return { document, files: { docx, xlsx, pdf } }
}

/** Keeps the files under the lock of the store. @throws AppError UNAVAILABLE (disk full) */
async function keepFiles(tx: Tx, files: Frozen['files']) {
  await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock_shared(${FILES_LOCK}::bigint)`
  const kept = []
  for (const format of FILE_FORMATS) {
    const { bytes, fileName } = files[format]
    const hash = await putFile(bytes).catch((error: unknown) => {
      throw isFileFault(error) ? new AppError('UNAVAILABLE') : error
    })
    kept.push([format, { hash, bytes: bytes.byteLength, fileName }] as const)
  }
  return Object.fromEntries(kept)
}

/**
 * 定稿: freezes figures, words, definitions and coverage, and keeps the Word, Excel and PDF files by their hash. From then on
 * the paper answers with these bytes. The approver is named.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (no draft), CONFLICT (stale version), UNAVAILABLE (disk full)
 */
export async function finalizeBriefing(
  viewer: Viewer,
  { id, version }: FinalizeBriefingInput,
): Promise<{ id: string; version: number }> {
  assertMay(viewer, 'briefing:finalize')
  const detail = await getBriefing(viewer, { id })
  if (detail.state !== 'DRAFT') throw new AppError('RULE', { reason: 'validation.briefings.notDraft' })
  if (!detail.can.finalize) throw new AppError('FORBIDDEN')
  if (detail.version !== version) throw new AppError('CONFLICT')
  const { document, files } = await freeze(viewer, detail)
  return mutate(viewer, 'briefing:finalize', async ({ tx, now }) => {
    await tx.briefing.update({
      where: { id, version, state: 'DRAFT' },
      data: { state: 'FINAL', updatedAt: now, version: { increment: 1 } },
    })
    const kept = await keepFiles(tx, files)
    await tx.briefingSnapshot.create({
      data: {
        briefingId: id,
        approvedBy: viewer.name,
        approvedById: viewer.userId,
        approvedAt: now,
        figures: detail.figures as unknown as Prisma.InputJsonObject,
        document: document as unknown as Prisma.InputJsonObject,
        files: kept,
      },
    })
    return {
      result: { id, version: version + 1 },
      audit: {
        event: 'briefing.finalized',
        target: { type: 'briefing', id, label: detail.title },
        countyId: detail.scope.countyId,
        before: { state: 'DRAFT' },
        after: {
          state: 'FINAL',
          approvedBy: viewer.name,
          snapshotHash: document.properties.snapshotHash,
          docx: files.docx.hash,
          xlsx: files.xlsx.hash,
          pdf: files.pdf.hash,
        },
      },
    }
  })
}

/**
 * 作废 with a reason: a draft is set aside; a final paper keeps its bytes and says that it is void.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (void already), CONFLICT (stale version)
 */
export async function voidBriefing(
  viewer: Viewer,
  { id, version, reason }: VoidBriefingInput,
): Promise<{ id: string; version: number }> {
  assertMay(viewer, 'briefing:finalize')
  const { stored, scope } = await loadStored(viewer, id, 'briefing:finalize')
  const { state, title } = stored
  if (state === 'VOID') throw new AppError('RULE', { reason: 'validation.briefings.isVoid' })
  if (stored.version !== version) throw new AppError('CONFLICT')
  return mutate(viewer, 'briefing:finalize', async ({ tx, now }) => {
    await tx.briefing.update({
      where: { id, version, state },
      data: { state: 'VOID', updatedAt: now, version: { increment: 1 } },
    })
    await tx.briefingSnapshot.updateMany({
      where: { briefingId: id },
      data: { voidedAt: now, voidedBy: viewer.name, voidReason: reason },
    })
    return {
      result: { id, version: version + 1 },
      audit: {
        event: 'briefing.voided',
        target: { type: 'briefing', id, label: title },
        countyId: scope.countyId,
        before: { state },
        after: { state: 'VOID', reason },
      },
    }
  })
}
