import 'server-only'
import { AppError } from '@/lib/core/errors'
import { formatDateShort } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, requireCountyId, type Viewer } from '@/lib/core/viewer'
import {
  type ExportQueryInput,
  MAX_SAVED,
  queryParams,
  type RemoveQueryInput,
  type SaveQueryInput,
} from '@/lib/saved-queries/schema'
import { getQueryTable } from '@/lib/saved-queries/table/queries'
import { definitionSheet, queryText } from '@/lib/saved-queries/view'
import { CSV_TYPE, XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeCsv } from '@/lib/spreadsheets/write-csv'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'

/** A query is kept as its search parameters in one form, so that an address from elsewhere leads nowhere else. */
function normalized(query: string): string {
  const raw = Object.fromEntries(new URLSearchParams(query.replace(/^\?/, '')))
  return queryText(queryParams.parse(raw))
}

/**
 * Keeps a query under a name of the viewer's own; the same name again replaces it.
 * @throws AppError FORBIDDEN, RULE (too many)
 */
export function saveQuery(viewer: Viewer, { name, query }: SaveQueryInput): Promise<{ id: string }> {
  return mutate(viewer, 'dashboard:read', async ({ tx, now }) => {
    const { userId } = viewer
    if (!userId) throw new AppError('FORBIDDEN')
    const countyId = requireCountyId(viewer)
    const params = normalized(query)
    const known = await tx.savedQuery.findUnique({
      where: { userId_name: { userId, name } },
      select: { id: true },
    })
    if (!known && (await tx.savedQuery.count({ where: { userId } })) >= MAX_SAVED)
      throw new AppError('RULE', { reason: 'validation.progress.tooManyQueries', params: { max: MAX_SAVED } })
    const { id } = await tx.savedQuery.upsert({
      where: { userId_name: { userId, name } },
      create: { userId, countyId, name, params, createdAt: now },
      update: { params, version: { increment: 1 } },
      select: { id: true },
    })
    return {
      result: { id },
      audit: {
        event: 'query.saved',
        target: { type: 'query', id, label: name },
        countyId,
        after: { name, params },
      },
    }
  })
}

/**
 * Forgets one of the viewer's own queries.
 * @throws AppError FORBIDDEN, NOT_FOUND (somebody else's as well)
 */
export function removeQuery(viewer: Viewer, { id }: RemoveQueryInput): Promise<{ id: string }> {
  return mutate(viewer, 'dashboard:read', async ({ tx }) => {
    const query = viewer.userId
      ? await tx.savedQuery.findFirst({ where: { id, userId: viewer.userId }, select: { name: true } })
      : null
    if (!query) throw new AppError('NOT_FOUND')
    await tx.savedQuery.delete({ where: { id } })
    return {
      result: { id },
      audit: {
        event: 'query.removed',
        target: { type: 'query', id, label: query.name },
        countyId: countyIdOf(viewer),
      },
    }
  })
}

/**
 * The table of a query as a file, in a workbook with the meaning of its figures; the trail keeps what was taken out.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach; RULE (too many cells, no month)
 */
export async function exportQuery(
  viewer: Viewer,
  { format, ...params }: ExportQueryInput,
): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const { sheet, definitions, scope, cutOff } = await getQueryTable(viewer, params)
  const isCsv = format === 'csv'
  const bytes = isCsv ? writeCsv(sheet) : await writeXlsx([sheet, definitionSheet(definitions)])
  const fileName = `数据查询_${scope.unitName}_${formatDateShort(cutOff)}.${format}`
  return mutate(viewer, 'dashboard:read', async () => ({
    result: { bytes, fileName, type: isCsv ? CSV_TYPE : XLSX_TYPE },
    audit: {
      event: 'table.exported',
      target: { type: 'table', id: null, label: fileName },
      countyId: countyIdOf(viewer),
      after: { query: queryText(params), rows: sheet.rows.length },
    },
  }))
}
