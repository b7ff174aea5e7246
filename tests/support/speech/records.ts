import { MODEL } from '@/tests/support/days'
import { addCopy, type Columns, sql, type Undo } from '@/tests/support/record-changes'

/**
 * What a figure of the speech stands on: records that look like those it counts and must not, and one record that counts,
 * with the slots of the paper that move with it.
 */
export type SpeechCase = {
  figures: string
  counters: Record<string, () => Promise<Undo>>
  change: () => Promise<Undo>
  moves: string[]
}

export const JOBS = '清河社区党群服务中心'
export const center = (name: string) => `SELECT "id" FROM "Center" WHERE "name" = '${name}'`
export const OTHER = `SELECT c."id" FROM "Center" c JOIN "OrgUnit" u ON u."id" = c."townshipId"
  WHERE u."name" = '松岭乡' AND c."closedOn" IS NULL ORDER BY c."code" LIMIT 1`
/** Another center, in another township. */
export const ELSEWHERE: Columns = {
  centerId: sql(OTHER),
  townshipId: sql(`SELECT "townshipId" FROM "Center" WHERE "id" = (${OTHER})`),
}
export const CLOSED = { openedOn: '2023-01-01', closedOn: '2025-06-30' }
export const TO_COME = { openedOn: '2025-07-01', closedOn: null }

/** A copy of the first held activity of last year that a condition finds; a series has one a day. */
export const activity = (where: string, columns: Columns = {}) =>
  addCopy(
    'Activity',
    `SELECT a."id" FROM "Activity" a JOIN "ActivityType" t ON t."id" = a."typeId" JOIN "Center" c ON c."id" = a."centerId"
     JOIN "OrgUnit" u ON u."id" = a."townshipId" LEFT JOIN "Zone" z ON z."id" = a."zoneId"
     LEFT JOIN "ZoneType" zt ON zt."id" = z."typeId"
     WHERE a."status" = 'HELD' AND a."date" BETWEEN '2024-01-01' AND '2024-12-31' AND ${where}
     ORDER BY a."date", a."id" LIMIT 1`,
    { seriesId: null, ...columns },
  )
export const cancelled = (where: string) => () => activity(where, { status: 'CANCELLED' })
export const planned = (where: string) => () => activity(where, { status: 'PLANNED' })
export const dated = (where: string, date: string) => () => activity(where, { date })
export const typed = (where: string, code: string) => () =>
  activity(where, { typeId: sql(`SELECT "id" FROM "ActivityType" WHERE "code" = '${code}'`) })

export const zone = (type: string, columns: Columns) =>
  addCopy(
    'Zone',
    `SELECT z."id" FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId" JOIN "Center" c ON c."id" = z."centerId"
     WHERE t."code" = '${type}' AND c."name" = '${MODEL}' AND z."closedOn" IS NULL ORDER BY z."openedOn" LIMIT 1`,
    { name: '反例', ...columns },
  )

/** A center that has no zone of a type. */
export const without = (type: string) =>
  sql(`SELECT c."id" FROM "Center" c JOIN "CenterPeriod" p ON p."centerId" = c."id" AND p."effectiveTo" IS NULL
    WHERE p."status" = 'OPEN' AND NOT EXISTS (SELECT FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId"
      WHERE z."centerId" = c."id" AND t."code" = '${type}') ORDER BY c."code" LIMIT 1`)

/** Another center than the model one that has a zone of a type. */
export const having = (type: string) =>
  sql(`SELECT c."id" FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId" JOIN "Center" c ON c."id" = z."centerId"
    WHERE t."code" = '${type}' AND c."name" <> '${MODEL}' AND z."closedOn" IS NULL AND c."closedOn" IS NULL
    ORDER BY c."code" LIMIT 1`)

/** A report of a center and month as a condition. */
export const reportOf = (name: string, month: string) => `c."name" = '${name}' AND r."month" = '${month}-01'`
/** The first report of a month that holds an indicator. */
export const anyReport = (month: string, code: string) =>
  `r."month" = '${month}-01' AND r."state" = 'LOCKED' AND r."figures" ? '${code}'`
