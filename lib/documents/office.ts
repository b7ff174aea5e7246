import { openThread } from '@/lib/core/threads'
import type { DocumentModel } from '@/lib/documents/model'
import type { WordOptions } from '@/lib/documents/paragraphs'
import type { SheetModel } from '@/lib/spreadsheets/model'
import type { WorkbookOptions } from '@/lib/spreadsheets/workbook'

/** What the thread makes: a Word file of a document, or a workbook of sheets. */
type OfficeJob =
  | { kind: 'docx'; document: DocumentModel; options: WordOptions }
  | { kind: 'xlsx'; sheets: readonly SheetModel[]; options: WorkbookOptions }

/**
 * A Word file or a workbook, made in a thread so that the server goes on answering while papers of hundreds of centers are
 * written. The thread is kept for some minutes, since it takes half a second to begin.
 * @throws ThreadError (BUSY when too many wait), or the reason of the signal
 */
export const makeOfficeFile = openThread<OfficeJob, Uint8Array>({
  file: 'lib/documents/office-worker.mjs',
  heapMb: 256,
  milliseconds: 60_000,
  keptMs: 180_000,
  waiting: 40,
})
