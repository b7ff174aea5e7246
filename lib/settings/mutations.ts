import 'server-only'
import { changedFields } from '@/lib/core/audit'
import { firstDay, fromDbDate, monthOf, toDbDate } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { mayStartIn, startsAfterHistory } from '@/lib/settings/rules'
import type { ChangeSettingsInput } from '@/lib/settings/schema'

/**
 * Changes the settings of the viewer's county. They are one set for all months: from then on the dates and time tags of earlier
 * months are reckoned by them as well.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (first month after a submitted one or within 历史补录), CONFLICT
 */
export function changeSettings(viewer: Viewer, input: ChangeSettingsInput): Promise<{ version: number }> {
  return mutate(viewer, 'settings:write', async ({ tx }) => {
    const stored = await tx.countySettings.findFirst({
      where: { countyId: { in: scopesOf(viewer, 'settings:write').map((scope) => scope.unitId) } },
      include: { county: { select: { name: true } } },
    })
    if (!stored) throw new AppError('NOT_FOUND')
    const { countyId, county } = stored
    const first = await tx.monthlyReport.findFirst({
      where: { countyId, state: { not: 'DRAFT' }, isHistorical: false },
      orderBy: { month: 'asc' },
      select: { month: true },
    })
    if (!mayStartIn(input.startMonth, first && monthOf(fromDbDate(first.month))))
      throw new AppError('INVALID_INPUT', { fields: { startMonth: 'validation.settings.startAfterReports' } })
    const last = await tx.monthlyReport.findFirst({
      where: { countyId, isHistorical: true },
      orderBy: { month: 'desc' },
      select: { month: true },
    })
    if (!startsAfterHistory(input.startMonth, last && monthOf(fromDbDate(last.month))))
      throw new AppError('INVALID_INPUT', { fields: { startMonth: 'validation.reporting.startInHistory' } })
    const { version, startMonth, ...values } = input
    await tx.countySettings.update({
      where: { countyId, version },
      data: { ...values, startMonth: toDbDate(firstDay(startMonth)), version: { increment: 1 } },
    })
    const before = {
      startMonth: monthOf(fromDbDate(stored.startMonth)),
      dueDay: stored.dueDay,
      reviewDay: stored.reviewDay,
      lockDay: stored.lockDay,
      shiftToWorkingDay: stored.shiftToWorkingDay,
      reportingCategories: stored.reportingCategories,
      clerkMaySubmit: stored.clerkMaySubmit,
      rankingEnabled: stored.rankingEnabled,
      paperFonts: stored.paperFonts,
    }
    return {
      result: { version: version + 1 },
      audit: {
        event: 'settings.changed',
        target: { type: 'settings', id: countyId, label: county.name },
        countyId,
        ...changedFields(before, { startMonth, ...values }),
      },
    }
  })
}
