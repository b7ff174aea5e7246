import type { Month } from '@/lib/core/calendar'
import type { CenterCategory, PaperFonts } from '@/prisma/generated/enums'

/** What a county decides for itself about the month. */
export type CountySettingsDetail = {
  startMonth: Month
  dueDay: number
  reviewDay: number
  lockDay: number
  shiftToWorkingDay: boolean
  reportingCategories: CenterCategory[]
  clerkMaySubmit: boolean
  rankingEnabled: boolean
  /** Fonts that the files of meeting papers name. */
  paperFonts: PaperFonts
  version: number
}
