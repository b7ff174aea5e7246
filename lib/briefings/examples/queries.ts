import 'server-only'
import type { ExampleKey } from '@/lib/briefings/outlines/types'
import type { Example } from '@/lib/briefings/paper/types'
import type { ExampleOption, PaperScope } from '@/lib/briefings/types'
import { centerScope } from '@/lib/centers/policy'
import { toDbDate, yearOf } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { ProgressPermission } from '@/lib/progress/scope/queries'
import { Prisma } from '@/prisma/generated/client'

/** Of whom examples are looked for, as of a day. */
export type ExampleScope = Pick<PaperScope, 'level' | 'unitId' | 'centerId' | 'cutOff'>

type Found = { id: string; name: string; centerId?: string }

const sql = Prisma.sql

/** The centers of a paper's unit, as a condition on `c`. */
function ofUnit({ level, unitId, centerId }: ExampleScope): Prisma.Sql {
  if (level === 'COUNTY') return sql`c."countyId" = ${unitId}::uuid`
  if (level === 'TOWNSHIP') return sql`c."townshipId" = ${unitId}::uuid`
  if (level === 'COMMUNITY') return sql`c."unitId" = ${unitId}::uuid`
  return sql`c."id" = ${centerId}::uuid`
}

const lastYear = (scope: ExampleScope) => {
  const year = yearOf(scope.cutOff) - 1
  return { from: toDbDate(`${year}-01-01`), to: toDbDate(`${year}-12-31`) }
}

/** The center with the most of an indicator in the official months of last year. */
function mostReported(scope: ExampleScope, code: string): Prisma.Sql {
  const { from, to } = lastYear(scope)
  return sql`
    SELECT c."id", c."name" FROM "MonthlyReport" r JOIN "Center" c ON c."id" = r."centerId"
    WHERE ${ofUnit(scope)} AND r."month" BETWEEN ${from}::date AND ${to}::date
      AND r."state" IN ('APPROVED', 'LOCKED') AND r."figures" ? ${code}
    GROUP BY c."id" ORDER BY sum((r."figures"->>${code})::bigint) DESC, c."code" LIMIT 1`
}

function questions(scope: ExampleScope): Record<ExampleKey, Prisma.Sql> {
  const { from, to } = lastYear(scope)
  const day = toDbDate(scope.cutOff)
  const inPlace = ofUnit(scope)
  return {
    MODEL: sql`
      SELECT c."id", c."name" FROM "ServiceWindow" w JOIN "Center" c ON c."id" = w."centerId"
      WHERE ${inPlace} AND (w."openedOn" IS NULL OR w."openedOn" <= ${day}::date)
        AND (w."closedOn" IS NULL OR w."closedOn" > ${day}::date)
        AND (c."closedOn" IS NULL OR c."closedOn" > ${day}::date)
      GROUP BY c."id" ORDER BY count(*) DESC,
        (SELECT count(*) FROM "Zone" z WHERE z."centerId" = c."id") DESC, c."code" LIMIT 1`,
    HEALTH: mostReported(scope, 'E12'),
    JOBS: mostReported(scope, 'E15'),
    CARE: sql`
      SELECT c."id", c."name" FROM "ChildSession" s JOIN "Center" c ON c."id" = s."centerId"
      WHERE ${inPlace} AND s."kind" = 'HOLIDAY_CARE' AND NOT s."cancelled" AND s."firstDay" <= ${day}::date
      GROUP BY c."id" ORDER BY sum(s."headCount") DESC, c."code" LIMIT 1`,
    STREET: sql`
      SELECT t."id", t."name" FROM "Activity" a JOIN "Center" c ON c."id" = a."centerId"
      JOIN "OrgUnit" t ON t."id" = a."townshipId"
      WHERE ${inPlace} AND a."status" = 'HELD' AND a."date" BETWEEN ${from}::date AND ${to}::date
      GROUP BY t."id" ORDER BY coalesce(sum(a."attendances"), 0) DESC, t."code" LIMIT 1`,
    EVENT: sql`
      SELECT a."id", a."name", a."centerId" FROM "Activity" a JOIN "Center" c ON c."id" = a."centerId"
      WHERE ${inPlace} AND a."status" = 'HELD' AND a."households" > 0
        AND a."date" BETWEEN ${from}::date AND ${to}::date
      ORDER BY a."households" DESC, a."date", a."id" LIMIT 1`,
  }
}

/**
 * Examples proposed for a paper: for each the one with the most in the records, ties by code. They are kept with the paper,
 * so that a later record changes a figure and never whom the paper speaks of. The caller has found the unit in reach.
 * @throws AppError FORBIDDEN
 */
export async function proposeExamples(
  viewer: Viewer,
  scope: ExampleScope,
  permission: ProgressPermission = 'briefing:export',
): Promise<Partial<Record<ExampleKey, Example>>> {
  assertMay(viewer, permission)
  const asked = Object.entries(questions(scope)) as [ExampleKey, Prisma.Sql][]
  const answers = await Promise.all(
    asked.map(async ([key, question]) => [key, (await db().$queryRaw<Found[]>(question))[0]] as const),
  )
  return Object.fromEntries(answers.filter(([, found]) => found !== undefined))
}

/** Events offered as examples: the largest of last year. */
const MOST_EVENTS = 30

/**
 * What may be chosen as examples of a paper: its centers, its townships, its largest events of last year.
 * @throws AppError FORBIDDEN
 */
export async function listExampleOptions(
  viewer: Viewer,
  scope: PaperScope,
): Promise<Record<'centers' | 'streets' | 'events', (ExampleOption & { centerId?: string })[]>> {
  assertMay(viewer, 'briefing:export')
  const { from, to } = lastYear(scope)
  const place =
    scope.level === 'COUNTY'
      ? { countyId: scope.unitId }
      : scope.level === 'TOWNSHIP'
        ? { townshipId: scope.unitId }
        : { unitId: scope.unitId }
  const reach = centerScope(viewer, 'briefing:export')
  const [centers, streets, events] = await Promise.all([
    db().center.findMany({
      where: { AND: [reach, place] },
      orderBy: { code: 'asc' },
      select: { id: true, name: true },
    }),
    db().orgUnit.findMany({
      where: {
        level: 'TOWNSHIP',
        ...(scope.level === 'COUNTY' ? { countyId: scope.unitId } : { id: scope.townshipId ?? scope.unitId }),
      },
      orderBy: { code: 'asc' },
      select: { id: true, name: true },
    }),
    db().activity.findMany({
      where: {
        AND: [{ center: reach }, { center: place }],
        status: 'HELD',
        households: { gt: 0 },
        date: { gte: from, lte: to },
      },
      orderBy: [{ households: 'desc' }, { date: 'asc' }, { id: 'asc' }],
      take: MOST_EVENTS,
      select: { id: true, name: true, centerId: true },
    }),
  ])
  return { centers, streets, events }
}
