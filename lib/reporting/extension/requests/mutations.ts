import 'server-only'
import { randomUUID } from 'node:crypto'
import { centerScope } from '@/lib/centers/policy'
import { firstDay, fromDbDate, monthOf, toDbDate } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { holdMonthIn, holdStoredIn } from '@/lib/reporting/extension/month/queries'
import { requestProblem } from '@/lib/reporting/extension/requests/rules'
import type { RefuseExtensionInput, RequestExtensionInput } from '@/lib/reporting/extension/requests/schema'
import type { ExtensionRequestSaved } from '@/lib/reporting/extension/requests/types'

/**
 * A secretary asks the county for more time for a month; one request stands open at a time.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (not expected, submitted, asked already)
 */
export function requestExtension(
  viewer: Viewer,
  { centerId, month, reason }: RequestExtensionInput,
): Promise<ExtensionRequestSaved> {
  return mutate(viewer, 'extension:request', async ({ tx, now }) => {
    const form = await holdMonthIn(tx, viewer, { centerId, month, permission: 'extension:request' })
    const stored = await holdStoredIn(tx, { centerId, month })
    const key = { centerId, month: toDbDate(firstDay(month)) }
    const open = await tx.extensionRequest.findFirst({
      where: { ...key, state: 'OPEN' },
      select: { id: true },
    })
    const problem = requestProblem({
      state: stored.state,
      isExpected: form.isExpected,
      hasOpen: open !== null,
    })
    if (problem) throw new AppError('RULE', { reason: problem })
    const id = randomUUID()
    const by = { requestedById: viewer.userId, requestedBy: viewer.name, requestedAt: now }
    await tx.extensionRequest.create({ data: { id, ...key, reason, ...by } })
    return {
      result: { id, version: 1 },
      audit: {
        event: 'extension.requested',
        target: { type: 'report', id: stored.id, label: `${form.center.name} ${formatMonth(month)}` },
        countyId: form.center.countyId,
        centerId,
        after: { reason },
      },
    }
  })
}

/**
 * The county refuses a request, with its reason; granting one is an extension like any other.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (decided already)
 */
export function refuseExtension(
  viewer: Viewer,
  { id, version, note }: RefuseExtensionInput,
): Promise<ExtensionRequestSaved> {
  return mutate(viewer, 'report:extend', async ({ tx, now }) => {
    const found = await tx.extensionRequest.findFirst({
      where: { id, center: centerScope(viewer, 'report:extend') },
      select: {
        state: true,
        month: true,
        reason: true,
        centerId: true,
        center: { select: { name: true, countyId: true } },
      },
    })
    if (!found) throw new AppError('NOT_FOUND')
    if (found.state !== 'OPEN') throw new AppError('RULE', { reason: 'validation.reports.extension.decided' })
    await tx.extensionRequest.update({
      where: { id, version, state: 'OPEN' },
      data: {
        state: 'REFUSED',
        decidedBy: viewer.name,
        decidedAt: now,
        note,
        version: { increment: 1 },
      },
    })
    const { center, centerId, reason } = found
    const label = `${center.name} ${formatMonth(monthOf(fromDbDate(found.month)))}`
    return {
      result: { id, version: version + 1 },
      audit: {
        event: 'extension.refused',
        target: { type: 'report', id: null, label },
        countyId: center.countyId,
        centerId,
        before: { reason },
        after: { note },
      },
    }
  })
}
