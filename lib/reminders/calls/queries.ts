import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import {
  type CalendarDate,
  daysBetween,
  firstDay,
  fromDbDate,
  type Month,
  shanghaiDate,
  toDbDate,
} from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { decryptField } from '@/lib/core/field-cipher'
import { formatMonth } from '@/lib/core/format/date'
import { maskTelephone } from '@/lib/core/format/telephone'
import { recordAudit } from '@/lib/core/mutate'
import { assertMay, countyIdOf, type Viewer } from '@/lib/core/viewer'
import { isMissing } from '@/lib/reminders/rules'
import type { CallListInput } from '@/lib/reminders/schema'
import type { CallRow } from '@/lib/reminders/types'
import { loadStatusRowsIn } from '@/lib/reporting/status/centers/queries'
import type { StatusCell, StatusRow } from '@/lib/reporting/status/types'

/**
 * 催报名单: every center in reach that has not submitted the month, in the order of the codes, with whom to call; the
 * telephone is masked.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getCallList(viewer: Viewer, input: CallListInput): Promise<CallRow[]> {
  const rows = await loadCalls(viewer, input)
  return rows.map((row) => ({ ...row, phone: maskTelephone(row.phone) }))
}

/**
 * The same list with telephones in plain, for the page that is printed and called from; the trail keeps who took it.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getCallSheet(viewer: Viewer, input: CallListInput): Promise<CallRow[]> {
  const rows = await loadCalls(viewer, input)
  await recordAudit(viewer, {
    event: 'table.exported',
    target: { type: 'table', id: null, label: `催报名单 ${formatMonth(input.month)}` },
    countyId: countyIdOf(viewer),
    after: { month: input.month, township: input.township ?? null, rows: rows.length },
  })
  return rows
}

async function loadCalls(viewer: Viewer, { month, township }: CallListInput): Promise<CallRow[]> {
  assertMay(viewer, 'report:remind')
  const at = now()
  const where = { AND: [centerScope(viewer, 'report:remind'), township ? { townshipId: township } : {}] }
  if (township && (await db().center.count({ where })) === 0) throw new AppError('NOT_FOUND')
  const rows = await loadStatusRowsIn(db(), { where, months: [month], now: at })
  const missing = rows.flatMap((row) => {
    const cell = row.cells.find(isMissing)
    return cell ? [{ row, cell }] : []
  })
  const people = await findPeople(
    missing.map(({ row }) => row),
    { month, today: shanghaiDate(at) },
  )
  return missing.map(({ row, cell }) => toCall(row, cell, { people, today: shanghaiDate(at) }))
}

type People = Awaited<ReturnType<typeof findPeople>>

/** Who answers for the centers, and how often each was reminded of the month. */
async function findPeople(
  rows: readonly StatusRow[],
  { month, today }: { month: Month; today: CalendarDate },
) {
  const centerIds = rows.map((row) => row.centerId)
  const day = toDbDate(today)
  const [contacts, secretaries, reminders] = await Promise.all([
    db().center.findMany({
      where: { id: { in: centerIds } },
      select: { id: true, contactName: true, contactPhone: true },
    }),
    db().assignment.findMany({
      where: {
        role: 'SECRETARY',
        unitId: { in: rows.map((row) => row.unitId) },
        validFrom: { lte: day },
        OR: [{ validTo: null }, { validTo: { gt: day } }],
        user: { disabledAt: null },
      },
      orderBy: { id: 'asc' },
      select: { unitId: true, user: { select: { name: true } } },
    }),
    db().reminder.findMany({
      where: { centerId: { in: centerIds }, month: toDbDate(firstDay(month)) },
      select: { centerId: true, day: true },
    }),
  ])
  return { contacts: new Map(contacts.map((contact) => [contact.id, contact])), secretaries, reminders }
}

function toCall(
  row: StatusRow,
  cell: StatusCell,
  { people, today }: { people: People; today: CalendarDate },
): CallRow {
  const contact = people.contacts.get(row.centerId)
  const days = people.reminders
    .filter((reminder) => reminder.centerId === row.centerId)
    .map((reminder) => fromDbDate(reminder.day))
  return {
    centerId: row.centerId,
    centerName: row.centerName,
    unitName: row.unitName,
    townshipId: row.townshipId,
    townshipName: row.townshipName,
    state: cell.state,
    timeTag: cell.timeTag,
    dueOn: cell.dueOn,
    daysOver: daysBetween(cell.dueOn, today),
    contactName: contact?.contactName ?? null,
    phone: contact?.contactPhone ? decryptField(contact.contactPhone) : null,
    secretaries: people.secretaries
      .filter((secretary) => secretary.unitId === row.unitId)
      .map((secretary) => secretary.user.name),
    reminders: days.length,
    isRemindedToday: days.includes(today),
  }
}
