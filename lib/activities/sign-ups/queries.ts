import 'server-only'
import { namesPeople, signUpColumns } from '@/lib/activities/sign-ups/rules'
import { MAX_SIGN_UP_BYTES } from '@/lib/activities/sign-ups/schema'
import { centerScope } from '@/lib/centers/policy'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { SheetTable } from '@/lib/spreadsheets/model'
import { readUploadedTable } from '@/lib/spreadsheets/upload'

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
  const table = await readUploadedTable(request, {
    maxBytes: MAX_SIGN_UP_BYTES,
    missing: 'validation.activities.signUpMissing',
    tooLarge: 'validation.activities.signUpTooLarge',
  })
  if (!namesPeople(signUpColumns(table.header)))
    throw new AppError('INVALID_INPUT', { reason: 'validation.activities.signUpColumns' })
  return table
}
