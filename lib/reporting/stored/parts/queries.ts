import 'server-only'
import type { Tx } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import type { ReportEventKind } from '@/prisma/generated/enums'

type Words = { code: string; text: string }

/** What hangs on a report. */
export type ReportParts = {
  id: string
  centerName: string
  explanations: Words[]
  remarks: Words[]
  returnMarks: { round: number; code: string; reason: string; value: number | null }[]
  /** The newest first. */
  events: { kind: ReportEventKind; userName: string; note: string | null }[]
}

/** What hangs on several reports, in one statement. The caller has checked the scope. */
export async function loadReportPartsIn(tx: Tx, ids: readonly string[]): Promise<Map<string, ReportParts>> {
  const all = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(row), '[]') FROM (${rows}) AS row)`
  const rows = await tx.$queryRaw<ReportParts[]>(Prisma.sql`
    SELECT r."id", center."name" AS "centerName",
      ${all(Prisma.sql`SELECT "code", "text" FROM "ReportExplanation" WHERE "reportId" = r."id"`)} AS "explanations",
      ${all(Prisma.sql`SELECT "code", "text" FROM "ReportRemark" WHERE "reportId" = r."id"`)} AS "remarks",
      ${all(Prisma.sql`SELECT "round", "code", "reason", "value" FROM "ReturnMark" WHERE "reportId" = r."id"`)} AS "returnMarks",
      ${all(Prisma.sql`
        SELECT "kind", "userName", "note" FROM "ReportEvent" WHERE "reportId" = r."id"
        ORDER BY "at" DESC, "kind" DESC`)} AS "events"
    FROM "MonthlyReport" AS r JOIN "Center" AS center ON center."id" = r."centerId"
    WHERE r."id" = ANY(${[...ids]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}
