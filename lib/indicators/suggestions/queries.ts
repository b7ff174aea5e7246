import 'server-only'
import { db } from '@/lib/core/db'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, scopesOf, type Viewer } from '@/lib/core/viewer'
import { suggestionScope } from '@/lib/indicators/suggestions/policy'
import type { SuggestionListParams } from '@/lib/indicators/suggestions/schema'
import type { SuggestionRow } from '@/lib/indicators/suggestions/types'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The suggestions of the units in reach, those without an answer first, one page.
 * @throws AppError FORBIDDEN
 */
export async function listSuggestions(
  viewer: Viewer,
  { state, page, perPage }: SuggestionListParams,
): Promise<Page<SuggestionRow>> {
  assertMay(viewer, 'suggestion:read')
  const where: Prisma.SuggestionWhereInput = {
    AND: [
      suggestionScope(viewer, 'suggestion:read'),
      state ? { answer: state === 'OPEN' ? null : { not: null } } : {},
    ],
  }
  const [rows, total, names] = await Promise.all([
    db().suggestion.findMany({
      where,
      orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
      ...pageWindow({ page, perPage }),
      omit: { createdById: true, unitId: true, townshipId: true },
    }),
    db().suggestion.count({ where }),
    db().indicator.findMany({ select: { code: true, name: true } }),
  ])
  const counties = scopesOf(viewer, 'suggestion:answer').map(({ unitId }) => unitId)
  return {
    rows: rows.map(({ code, countyId, ...row }) => ({
      ...row,
      about: code === null ? null : { code, name: names.find((one) => one.code === code)?.name ?? code },
      canAnswer: row.answer === null && counties.includes(countyId),
    })),
    total,
    page,
    perPage,
  }
}
