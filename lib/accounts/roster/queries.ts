import 'server-only'
import { createHash } from 'node:crypto'
import { listTakenUsernamesIn } from '@/lib/accounts/naming/queries'
import { usernameStem } from '@/lib/accounts/naming/rules'
import { administeredCountyId, livePosts, postsInCounty } from '@/lib/accounts/policy'
import { findColumns, planRoster, postKey } from '@/lib/accounts/roster/rules'
import { MAX_ROSTER_BYTES, MAX_ROSTER_ROWS } from '@/lib/accounts/roster/schema'
import type { RosterPlan } from '@/lib/accounts/roster/types'
import { toRosterUnits } from '@/lib/accounts/roster/view'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { isSpreadsheetError, type SheetTable } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'

/** Room for the parts of the form around the file. */
const FORM_OVERHEAD = 16_384
const FINGERPRINT_LENGTH = 64

export type RosterFile = { name: string; bytes: Uint8Array }
export type CheckedRoster = RosterPlan & { countyId: string; fingerprint: string }

/**
 * The workbook out of a request's form, and the fingerprint that came with it, if any.
 * @throws AppError FORBIDDEN, INVALID_INPUT (no file, too large)
 */
export async function readRosterFile(
  viewer: Viewer,
  request: Request,
): Promise<{ file: RosterFile; fingerprint: string }> {
  assertMay(viewer, 'user:manage')
  const tooLarge = () => new AppError('INVALID_INPUT', { reason: 'validation.accounts.fileTooLarge' })
  if (Number(request.headers.get('content-length') ?? 0) > MAX_ROSTER_BYTES + FORM_OVERHEAD) throw tooLarge()
  // A body that is no form, or one that was cut off on the way, is answered like one without a file.
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File))
    throw new AppError('INVALID_INPUT', { reason: 'validation.accounts.fileMissing' })
  if (file.size > MAX_ROSTER_BYTES) throw tooLarge()
  const fingerprint = form?.get('fingerprint')
  return {
    file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
    fingerprint: typeof fingerprint === 'string' ? fingerprint.slice(0, FINGERPRINT_LENGTH) : '',
  }
}

async function readRoster(file: RosterFile): Promise<SheetTable> {
  if (file.bytes.byteLength > MAX_ROSTER_BYTES)
    throw new AppError('INVALID_INPUT', { reason: 'validation.accounts.fileTooLarge' })
  try {
    return await readTable(file.bytes, file.name)
  } catch (error) {
    if (!isSpreadsheetError(error)) throw error
    throw new AppError('INVALID_INPUT', {
      reason: `validation.imports.file.${error.code}`,
      params: error.params,
    })
  }
}

/** The names that the file could meet: those written in it and those that its names would be turned into. */
function usernameStems(table: SheetTable): string[] {
  const { columns } = findColumns(table.header)
  const cells = (index: number | undefined) =>
    index === undefined ? [] : table.rows.map((row) => row.cells[index]?.text.trim() ?? '')
  const written = cells(columns.username).filter((text) => text !== '')
  return [
    ...cells(columns.name)
      .filter((text) => text !== '')
      .map(usernameStem),
    ...written.map((text) => text.toLowerCase()),
  ].slice(0, MAX_ROSTER_ROWS * 2)
}

/**
 * Reads a workbook of accounts and says what it would make, or what is wrong with it. Nothing is written; the fingerprint names
 * exactly this outcome.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (a file that cannot be read)
 */
export async function checkRoster(viewer: Viewer, file: RosterFile): Promise<CheckedRoster> {
  assertMay(viewer, 'user:manage')
  const countyId = administeredCountyId(viewer, 'user:manage')
  const table = await readRoster(file)
  const on = today()
  const [units, departments, posts, asked, taken] = await Promise.all([
    db().orgUnit.findMany({
      where: {
        AND: [
          { OR: [{ id: countyId }, { countyId }] },
          { OR: [{ closedOn: null }, { closedOn: { gt: toDbDate(on) } }] },
        ],
      },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true, level: true, townshipId: true },
    }),
    db().department.findMany({ where: { countyId }, select: { id: true, name: true, code: true } }),
    db().assignment.findMany({
      where: { AND: [postsInCounty(countyId), livePosts(on)] },
      select: { role: true, unitId: true, user: { select: { name: true } } },
    }),
    db().grantRequest.findMany({
      where: { countyId, state: 'PENDING' },
      select: { role: true, unitId: true, user: { select: { name: true } } },
    }),
    listTakenUsernamesIn(db(), usernameStems(table)),
  ])
  const plan = planRoster(table, {
    units: toRosterUnits(units),
    departments,
    taken,
    posts: new Set([...posts, ...asked].map((post) => postKey(post.user.name, post.role, post.unitId))),
  })
  const fingerprint = createHash('sha256').update(JSON.stringify(plan)).digest('hex')
  return { ...plan, countyId, fingerprint }
}
