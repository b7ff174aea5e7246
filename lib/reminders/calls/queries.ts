import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { centersIn } from '@/lib/centers/scope/queries'
import {
  type CalendarDate,
  daysBetween,
  firstDay,
  fromDbDate,
  type Month,
  toDbDate,
} from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { decryptField } from '@/lib/core/field-cipher'
import { formatMonth } from '@/lib/core/format/date'
import { maskTelephone } from '@/lib/core/format/telephone'
import { groupBy } from '@/lib/core/group-by'
import { recordAudit } from '@/lib/core/mutate'
import { assertMay, countyIdOf, type Viewer } from '@/lib/core/viewer'
import { isMissing } from '@/lib/reminders/rules'
import type { CallListInput } from '@/lib/reminders/schema'
import type { CallList, CallRow } from '@/lib/reminders/types'
import { countCentersIn } from '@/lib/reporting/centers/queries'
import { loadStatusRowsIn } from '@/lib/reporting/status/centers/queries'
import type { StatusCell, StatusRow } from '@/lib/reporting/status/types'

/**
 * 催报名单: the centers in reach that have not submitted the month, in the order of the codes, with whom to call; the
 * telephone is masked.
 * @param window part of the list
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getCallList(
  viewer: Viewer,
  input: CallListInput,
  window: { skip: number; take: number },
): Promise<CallList> {
  const missing = await loadMissing(viewer, input)
  const day = toDbDate(today())
  const reminded = await db().reminder.findMany({
    where: { month: toDbDate(firstDay(input.month)), day, center: centerScope(viewer, 'report:remind') },
    select: { centerId: true },
  })
  const isReminded = new Set(reminded.map(({ centerId }) => centerId))
  const rows = await toCalls(missing.slice(window.skip, window.skip + window.take), input.month)
  return {
    rows: rows.map((row) => ({ ...row, phone: maskTelephone(row.phone) })),
    total: missing.length,
    waiting: missing.flatMap(({ row: { centerId } }) => (isReminded.has(centerId) ? [] : [centerId])),
  }
}

/**
 * The whole list with telephones in plain, for the page that is printed and called from; the trail keeps who took it.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getCallSheet(viewer: Viewer, input: CallListInput): Promise<CallRow[]> {
  const rows = await toCalls(await loadMissing(viewer, input), input.month)
  await recordAudit(viewer, {
    event: 'table.exported',
    target: { type: 'table', id: null, label: `催报名单 ${formatMonth(input.month)}` },
    countyId: countyIdOf(viewer),
    after: { month: input.month, township: input.township ?? null, rows: rows.length },
  })
  return rows
}

type Missing = { row: StatusRow; cell: StatusCell }

async function loadMissing(viewer: Viewer, { month, township }: CallListInput): Promise<Missing[]> {
  assertMay(viewer, 'report:remind')
  const where = centersIn(viewer, 'report:remind', township)
  if (township && (await countCentersIn(db(), where)) === 0) throw new AppError('NOT_FOUND')
  const rows = await loadStatusRowsIn(db(), { where, months: [month], now: now() })
  return rows.flatMap((row) => {
    const cell = row.cells.find(isMissing)
    return cell ? [{ row, cell }] : []
  })
}

async function toCalls(missing: readonly Missing[], month: Month): Promise<CallRow[]> {
  const on = today()
  const rows = missing.map(({ row }) => row)
  const people = await findPeople(rows, { month, today: on })
  return missing.map(({ row, cell }) => toCall(row, cell, { people, today: on }))
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
  return {
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    secretaries: groupBy(secretaries, (row) => row.unitId),
    reminders: groupBy(reminders, (row) => row.centerId),
  }
}

function toCall(
  row: StatusRow,
  cell: StatusCell,
  { people, today }: { people: People; today: CalendarDate },
): CallRow {
  const contact = people.contacts.get(row.centerId)
  const days = (people.reminders.get(row.centerId) ?? []).map((reminder) => fromDbDate(reminder.day))
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
    secretaries: (people.secretaries.get(row.unitId) ?? []).map((secretary) => secretary.user.name),
    reminders: days.length,
    isRemindedToday: days.includes(today),
  }
}
