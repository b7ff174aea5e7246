import 'server-only'
import type { FileFormat, PaperFile } from '@/lib/briefings/types'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { fileNameSafe } from '@/lib/core/text'
import { isThreadError, type JobOptions } from '@/lib/core/threads'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { FontPreset } from '@/lib/documents/fonts'
import type { DocumentModel } from '@/lib/documents/model'
import { WORD_TYPE } from '@/lib/documents/model'
import { makeOfficeFile } from '@/lib/documents/office'
import { PDF_TYPE, renderPdf } from '@/lib/documents/pdf'
import { hashOf } from '@/lib/files/store'
import { type SheetModel, XLSX_TYPE } from '@/lib/spreadsheets/model'
import type { BriefingState, PaperFonts } from '@/prisma/generated/enums'

const RENDERER_PRESET: Record<PaperFonts, FontPreset> = { OFFICE: 'GB2312', WINDOWS: 'WINDOWS' }

/** Content types of the files of a paper. */
export const CONTENT_TYPES: Record<FileFormat, string> = { docx: WORD_TYPE, xlsx: XLSX_TYPE, pdf: PDF_TYPE }

export type Rendering = {
  document: DocumentModel
  sheets: readonly SheetModel[]
  state: BriefingState
  countyId: string
} & JobOptions

function bytesOf(
  format: FileFormat,
  fonts: PaperFonts,
  { document, sheets, signal, onNote }: Rendering,
): Promise<Uint8Array> {
  const fontPreset = RENDERER_PRESET[fonts]
  const { author, createdAt } = document.properties
  const aside = { ...(signal && { signal }), ...(onNote && { onNote }) }
  if (format === 'pdf') return renderPdf(document, aside)
  if (format === 'docx')
    return makeOfficeFile({ kind: format, document, options: { fontPreset, boldThirdLevel: true } }, aside)
  const options = { author, createdAt: new Date(createdAt), fontPreset }
  return makeOfficeFile({ kind: format, sheets, options }, aside)
}

/**
 * One file of a paper, with the fonts that its county has set. The same paper and fonts give the same bytes.
 * @throws AppError FORBIDDEN, UNAVAILABLE (too many papers wait to be made); the reason of `signal`
 */
export async function renderPaperFile(
  viewer: Viewer,
  format: FileFormat,
  rendering: Rendering,
): Promise<PaperFile> {
  assertMay(viewer, 'briefing:export')
  const { countyId } = rendering
  const settings = await db().countySettings.findUnique({ where: { countyId }, select: { paperFonts: true } })
  const bytes = await bytesOf(format, settings?.paperFonts ?? 'OFFICE', rendering).catch((error: unknown) => {
    throw isThreadError(error) && error.code === 'BUSY' ? new AppError('UNAVAILABLE') : error
  })
  const { title } = rendering.document
  return {
    bytes,
    fileName: fileNameSafe(`${title}${rendering.state === 'DRAFT' ? '（征求意见稿）' : ''}.${format}`),
    hash: hashOf(bytes),
    contentType: CONTENT_TYPES[format],
  }
}
