import 'server-only'
import { AppError } from '@/lib/core/errors'
import { isSpreadsheetError, type SheetTable } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'

/** Room for the parts of the form around the file. */
const FORM_OVERHEAD = 16_384

type Limits = {
  maxBytes: number
  /** Message keys for a request without a file and for one that is too large. */
  missing: string
  tooLarge: string
}

/**
 * The table out of a request's form field `file`, through the gate for workbooks; nothing of it is kept.
 * @throws AppError INVALID_INPUT (no file, too large, cannot be read)
 */
export async function readUploadedTable(request: Request, limits: Limits): Promise<SheetTable> {
  const { maxBytes, missing, tooLarge } = limits
  const refused = (reason: string) => new AppError('INVALID_INPUT', { reason })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes + FORM_OVERHEAD) throw refused(tooLarge)
  // A body that is no form, or one that was cut off on the way, is answered like one without a file.
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) throw refused(missing)
  if (file.size > maxBytes) throw refused(tooLarge)
  try {
    return await readTable(new Uint8Array(await file.arrayBuffer()), file.name)
  } catch (error) {
    if (!isSpreadsheetError(error)) throw error
    throw new AppError('INVALID_INPUT', {
      reason: `validation.imports.file.${error.code}`,
      params: error.params,
    })
  }
}
