import 'server-only'
import { randomUUID } from 'node:crypto'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { suggestionScope } from '@/lib/indicators/suggestions/policy'
import type { AnswerSuggestionInput, MakeSuggestionInput } from '@/lib/indicators/suggestions/schema'
import type { SuggestionSaved } from '@/lib/indicators/suggestions/types'

/**
 * Makes a suggestion in the name of the viewer's own unit.
 * @throws AppError FORBIDDEN, NOT_FOUND (no such indicator)
 */
export function makeSuggestion(
  viewer: Viewer,
  { code, text }: MakeSuggestionInput,
): Promise<SuggestionSaved> {
  return mutate(viewer, 'suggestion:write', async ({ tx, now }) => {
    const [scope] = scopesOf(viewer, 'suggestion:write')
    const unit =
      scope &&
      (await tx.orgUnit.findUnique({
        where: { id: scope.unitId },
        select: { id: true, name: true, level: true, countyId: true, townshipId: true },
      }))
    if (!unit?.countyId) throw new AppError('FORBIDDEN')
    if (code !== null && !(await tx.indicator.findUnique({ where: { code }, select: { code: true } })))
      throw new AppError('NOT_FOUND')
    const id = randomUUID()
    const { countyId, townshipId, name } = unit
    const data = { id, countyId, townshipId, unitId: unit.id, unitName: name, code, text }
    await tx.suggestion.create({ data: { ...data, createdById: viewer.userId, createdAt: now } })
    return {
      result: { id, version: 1 },
      audit: {
        event: 'suggestion.made',
        target: { type: 'suggestion', id, label: name },
        countyId,
        after: { code, text },
      },
    }
  })
}

/**
 * The county's answer to a suggestion, once.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (answered already)
 */
export function answerSuggestion(
  viewer: Viewer,
  { id, version, answer }: AnswerSuggestionInput,
): Promise<SuggestionSaved> {
  return mutate(viewer, 'suggestion:answer', async ({ tx, now }) => {
    const found = await tx.suggestion.findFirst({
      where: { AND: [{ id }, suggestionScope(viewer, 'suggestion:answer')] },
      select: { version: true, answer: true, countyId: true, unitName: true },
    })
    if (!found) throw new AppError('NOT_FOUND')
    await assertVersionIn(tx, { type: 'suggestion', id, current: found.version, opened: version, now })
    if (found.answer !== null)
      throw new AppError('RULE', { reason: 'validation.reporting.suggestionAnswered' })
    await tx.suggestion.update({
      where: { id, version },
      data: { answer, answeredBy: viewer.name, answeredAt: now, version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1 },
      audit: {
        event: 'suggestion.answered',
        target: { type: 'suggestion', id, label: found.unitName },
        countyId: found.countyId,
        after: { answer, version: version + 1 },
      },
    }
  })
}
