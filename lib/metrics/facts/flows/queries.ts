import 'server-only'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type {
  ActivityFact,
  CallFact,
  DonationFact,
  ExceptionFact,
  ReportFact,
  SessionFact,
  SittingFact,
  WeekFact,
} from '@/lib/metrics/facts/types'
import type { DayHull } from '@/lib/metrics/plan/rules'
import { toFigures } from '@/lib/reporting/form/rules'
import { Prisma } from '@/prisma/generated/client'

type Reach = { centerIds: readonly string[]; hull: DayHull }

const ids = (centerIds: readonly string[]) => Prisma.sql`${[...centerIds]}::uuid[]`

/** The days of a hull as a condition on a date column. */
function within(column: Prisma.Sql, { from, to }: DayHull): Prisma.Sql {
  return from === null
    ? Prisma.sql`${column} <= ${to}::date`
    : Prisma.sql`${column} BETWEEN ${from}::date AND ${to}::date`
}

/** Picking more than so many indicators out of a report takes longer than sending it as it is. */
const MOST_PICKED = 12

/** Reports of the centers with the asked indicators; where many are asked for, with the others too. */
export async function loadReportsIn(
  tx: Tx,
  { centerIds, hull, indicators }: Reach & { indicators: readonly string[] },
): Promise<ReportFact[]> {
  const figures =
    indicators.length > MOST_PICKED
      ? Prisma.sql`r."figures"`
      : Prisma.sql`(SELECT jsonb_object_agg(k, r."figures" -> k) FROM unnest(${[...indicators]}::text[]) AS k
          WHERE r."figures" -> k IS NOT NULL)`
  const rows = await tx.$queryRaw<(Omit<ReportFact, 'figures'> & { figures: unknown })[]>(Prisma.sql`
    SELECT r."centerId", r."townshipId", to_char(r."month", 'YYYY-MM') AS "month", r."state"::text AS "state",
      r."isHistorical", r."firstSubmittedAt", r."approvedAt", r."returns", ${figures} AS "figures"
    FROM "MonthlyReport" r
    WHERE r."centerId" = ANY(${ids(centerIds)}) AND ${within(Prisma.sql`r."month"`, hull)}`)
  return rows.map((row) => ({ ...row, figures: toFigures(row.figures) }))
}

type ActivityRow = Omit<
  ActivityFact,
  'townshipId' | 'events' | 'attendances' | 'households' | 'volunteers'
> & {
  townshipId: string | null
  isHost: boolean
  events: bigint
  attendances: bigint
  households: bigint
  volunteers: bigint
}

/**
 * Held activities by center, month, type and zone type, each with the state of the host's report of its month; the parts
 * of co-hosts after them, without events and households, which count at the host only.
 */
export async function loadActivitiesIn(
  tx: Tx,
  { centerIds, hull, activityIds, days }: Reach & { activityIds: readonly string[]; days: DayHull | null },
): Promise<ActivityFact[]> {
  const held = within(Prisma.sql`a."date"`, hull)
  const report = Prisma.sql`LEFT JOIN "MonthlyReport" r ON r."centerId" = a."centerId"
    AND r."month" = date_trunc('month', a."date")::date`
  const single = Prisma.sql`CASE WHEN a."id" = ANY(${[...activityIds]}::uuid[]) THEN a."id"::text END`
  const day = days
    ? Prisma.sql`CASE WHEN ${within(Prisma.sql`a."date"`, days)} THEN to_char(a."date", 'YYYY-MM-DD') END`
    : Prisma.sql`NULL`
  const rows = await tx.$queryRaw<ActivityRow[]>(Prisma.sql`
    SELECT a."centerId", a."centerId" AS "hostId", a."townshipId", true AS "isHost",
      to_char(a."date", 'YYYY-MM') AS "month", t."code" AS "typeCode", zt."code" AS "zoneType",
      ${single} AS "activityId", ${day} AS "day", r."state"::text AS "hostState", count(*) AS "events",
      coalesce(sum(a."attendances"), 0)::bigint AS "attendances",
      coalesce(sum(a."households"), 0)::bigint AS "households",
      coalesce(sum(a."volunteers"), 0)::bigint AS "volunteers",
      (coalesce(sum(a."volunteerHours"), 0) * 100)::bigint AS "hours",
      coalesce(array_agg(DISTINCT a."partnerId"::text) FILTER (WHERE a."partnerId" IS NOT NULL), '{}') AS "partnerIds"
    FROM "Activity" a JOIN "ActivityType" t ON t."id" = a."typeId" ${report}
    LEFT JOIN "Zone" z ON z."id" = a."zoneId" LEFT JOIN "ZoneType" zt ON zt."id" = z."typeId"
    WHERE a."status" = 'HELD' AND a."centerId" = ANY(${ids(centerIds)}) AND ${held}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    UNION ALL
    SELECT h."centerId", a."centerId", NULL, false, to_char(a."date", 'YYYY-MM'), t."code", NULL, ${single}, ${day},
      r."state"::text, 0, h."attendances"::bigint, 0, h."volunteers"::bigint,
      (coalesce(h."volunteerHours", 0) * 100)::bigint, '{}'
    FROM "ActivityCoHost" h JOIN "Activity" a ON a."id" = h."activityId"
    JOIN "ActivityType" t ON t."id" = a."typeId" ${report}
    WHERE a."status" = 'HELD' AND h."centerId" = ANY(${ids(centerIds)}) AND ${held}`)
  return rows.map(({ isHost, townshipId, ...row }) => ({
    ...row,
    townshipId: isHost ? townshipId : undefined,
    events: Number(row.events),
    attendances: Number(row.attendances),
    households: Number(row.households),
    volunteers: Number(row.volunteers),
  }))
}

/** Held activities by center, week and type; a week begins before the first day of the hull where it has to. */
export async function loadWeeksIn(tx: Tx, { centerIds, hull }: Reach): Promise<WeekFact[]> {
  const rows = await tx.$queryRaw<(Omit<WeekFact, 'events'> & { events: bigint })[]>(Prisma.sql`
    SELECT a."centerId", a."townshipId", to_char(date_trunc('week', a."date"), 'YYYY-MM-DD') AS "week",
      to_char(a."date", 'YYYY-MM') AS "month", t."code" AS "typeCode", r."state"::text AS "hostState",
      count(*) AS "events"
    FROM "Activity" a JOIN "ActivityType" t ON t."id" = a."typeId"
    LEFT JOIN "MonthlyReport" r ON r."centerId" = a."centerId" AND r."month" = date_trunc('month', a."date")::date
    WHERE a."status" = 'HELD' AND a."centerId" = ANY(${ids(centerIds)})
      AND a."date" >= coalesce(${hull.from}::date, '1900-01-08') - 7 AND a."date" <= ${hull.to}::date
    GROUP BY 1, 2, 3, 4, 5, 6`)
  return rows.map((row) => ({ ...row, events: Number(row.events) }))
}

/** Holiday-care sessions that were not cancelled and began by a day. */
export async function loadSessionsIn(
  tx: Tx,
  { centerIds, until }: { centerIds: readonly string[]; until: CalendarDate },
): Promise<SessionFact[]> {
  return tx.$queryRaw<SessionFact[]>(Prisma.sql`
    SELECT s."centerId", to_char(s."firstDay", 'YYYY-MM-DD') AS "firstDay", s."headCount"
    FROM "ChildSession" s
    WHERE s."kind" = 'HOLIDAY_CARE' AND NOT s."cancelled" AND s."firstDay" <= ${until}::date
      AND s."centerId" = ANY(${ids(centerIds)})`)
}

/** Doctors' timetables and the days that differ from them. */
export async function loadSittingsIn(
  tx: Tx,
  { centerIds }: { centerIds: readonly string[] },
): Promise<{ sittings: SittingFact[]; exceptions: ExceptionFact[] }> {
  const [sittings, exceptions] = await Promise.all([
    tx.$queryRaw<SittingFact[]>(Prisma.sql`
      SELECT t."centerId", t."weekday", t."sittings", to_char(t."validFrom", 'YYYY-MM-DD') AS "validFrom",
        to_char(t."validTo", 'YYYY-MM-DD') AS "validTo"
      FROM "DoctorTimetable" t WHERE t."centerId" = ANY(${ids(centerIds)})`),
    tx.$queryRaw<ExceptionFact[]>(Prisma.sql`
      SELECT e."centerId", e."sittings", e."reason", to_char(e."date", 'YYYY-MM-DD') AS "date"
      FROM "DoctorException" e WHERE e."centerId" = ANY(${ids(centerIds)})`),
  ])
  return { sittings, exceptions }
}

/** Donations by center, month and kind; cancelled ones count nowhere. */
export async function loadDonationsIn(tx: Tx, { centerIds, hull }: Reach): Promise<DonationFact[]> {
  return tx.$queryRaw<DonationFact[]>(Prisma.sql`
    SELECT d."centerId", d."townshipId", to_char(d."date", 'YYYY-MM') AS "month", d."kind"::text AS "kind",
      (sum(d."amount") * 100)::bigint AS "amount"
    FROM "Donation" d
    WHERE NOT d."cancelled" AND d."centerId" = ANY(${ids(centerIds)}) AND ${within(Prisma.sql`d."date"`, hull)}
    GROUP BY 1, 2, 3, 4`)
}

/** Follow-up calls by center and month; cancelled ones count nowhere. */
export async function loadCallsIn(tx: Tx, { centerIds, hull }: Reach): Promise<CallFact[]> {
  const rows = await tx.$queryRaw<
    { centerId: string; month: string; calls: bigint; satisfied: bigint }[]
  >(Prisma.sql`
    SELECT c."centerId", to_char(c."date", 'YYYY-MM') AS "month", sum(c."calls") AS "calls",
      sum(c."satisfied") AS "satisfied"
    FROM "FollowUpCall" c
    WHERE NOT c."cancelled" AND c."centerId" = ANY(${ids(centerIds)}) AND ${within(Prisma.sql`c."date"`, hull)}
    GROUP BY 1, 2`)
  return rows.map((row) => ({
    ...row,
    townshipId: undefined,
    calls: Number(row.calls),
    satisfied: Number(row.satisfied),
  }))
}
