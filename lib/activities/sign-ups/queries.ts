import 'server-only'
import { namesPeople, signUpColumns } from '@/lib/activities/sign-ups/rules'
import { MAX_SIGN_UP_BYTES } from '@/lib/activities/sign-ups/schema'
import { centerScope } from '@/lib/centers/policy'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { isSpreadsheetError, type SheetTable } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'

/** Room for the parts of the form around the file. */
const FORM_OVERHEAD = 16_384

const refused = (key: string) => new AppError('INVALID_INPUT', { reason: `validation.activities.${key}` })

/**
 * The sign-up list for an activity in reach out of a request's form field `file`, through the gate for workbooks; nothing of
 * it is kept.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (no file, too large, cannot be read, no column that names people)
 */
export async function readSignUpList(
  viewer: Viewer,
  { id, request }: { id: string; request: Request },
): Promise<SheetTable> {
  assertMay(viewer, 'activity:write')
  const where = { id, center: centerScope(viewer, 'activity:write') }
  if (!(await db().activity.findFirst({ where, select: { id: true } }))) throw new AppError('NOT_FOUND')
  if (Number(request.headers.get('content-length') ?? 0) > MAX_SIGN_UP_BYTES + FORM_OVERHEAD)
    throw refused('signUpTooLarge')
  // A body that is no form, or one that was cut off on the way, is answered like one without a file.
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) throw refused('signUpMissing')
  if (file.size > MAX_SIGN_UP_BYTES) throw refused('signUpTooLarge')
  const table = await read(new Uint8Array(await file.arrayBuffer()), file.name)
  if (!namesPeople(signUpColumns(table.header))) throw refused('signUpColumns')
  return table
}

async function read(bytes: Uint8Array, name: string): Promise<SheetTable> {
  try {
    return await readTable(bytes, name)
  } catch (error) {
    if (!isSpreadsheetError(error)) throw error
    throw new AppError('INVALID_INPUT', {
      reason: `validation.imports.file.${error.code}`,
      params: error.params,
    })
  }
}
