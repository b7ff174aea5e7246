import 'server-only'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { CountySettingsDetail } from '@/lib/settings/types'

/**
 * The settings of the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getSettings(viewer: Viewer): Promise<CountySettingsDetail> {
  assertMay(viewer, 'settings:write')
  const settings = await db().countySettings.findFirst({
    where: { countyId: { in: scopesOf(viewer, 'settings:write').map((scope) => scope.unitId) } },
    omit: { countyId: true },
  })
  if (!settings) throw new AppError('NOT_FOUND')
  return { ...settings, startMonth: monthOf(fromDbDate(settings.startMonth)) }
}
