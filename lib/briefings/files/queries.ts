import 'server-only'
import type { FontPreset } from '@/lib/briefings/schema'
import type { FileFormat, PaperFile } from '@/lib/briefings/types'
import { fileNameSafe } from '@/lib/core/text'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { DocumentModel } from '@/lib/documents/model'
import { PDF_TYPE, renderPdf } from '@/lib/documents/pdf'
import { renderWord, WORD_TYPE } from '@/lib/documents/word'
import { hashOf } from '@/lib/files/store'
import { type SheetModel, XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'
import type { BriefingState } from '@/prisma/generated/enums'

const RENDERER_PRESET: Record<FontPreset, 'GB2312' | 'WINDOWS'> = { OFFICE: 'GB2312', WINDOWS: 'WINDOWS' }

/** Content types of the files of a paper. */
export const CONTENT_TYPES: Record<FileFormat, string> = { docx: WORD_TYPE, xlsx: XLSX_TYPE, pdf: PDF_TYPE }

export type Rendering = {
  document: DocumentModel
  sheets: readonly SheetModel[]
  state: BriefingState
  fonts?: FontPreset
  signal?: AbortSignal
  onPage?: (pages: number) => void
}

function bytesOf(
  format: FileFormat,
  { document, sheets, fonts = 'OFFICE', ...rest }: Rendering,
): Promise<Uint8Array> {
  const fontPreset = RENDERER_PRESET[fonts]
  const { author, createdAt } = document.properties
  if (format === 'docx') return renderWord(document, { fontPreset, boldThirdLevel: true })
  if (format === 'xlsx') return writeXlsx(sheets, { author, createdAt: new Date(createdAt), fontPreset })
  return renderPdf(document, rest)
}

/**
 * One file of a paper. The same paper gives the same bytes.
 * @throws AppError FORBIDDEN; the reason of `signal`
 */
export async function renderPaperFile(
  viewer: Viewer,
  format: FileFormat,
  rendering: Rendering,
): Promise<PaperFile> {
  assertMay(viewer, 'briefing:export')
  const bytes = await bytesOf(format, rendering)
  const { title } = rendering.document
  return {
    bytes,
    fileName: fileNameSafe(`${title}${rendering.state === 'DRAFT' ? '（征求意见稿）' : ''}.${format}`),
    hash: hashOf(bytes),
    contentType: CONTENT_TYPES[format],
  }
}
