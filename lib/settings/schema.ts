import { z } from 'zod'
import { count, month, version } from '@/lib/core/atoms'
import { CenterCategory, PaperFonts } from '@/prisma/generated/enums'

/** A day of the month that every month has. */
const LAST_DAY = 28

const dayOfMonth = count(LAST_DAY).refine((day) => day >= 1, { error: 'validation.settings.day' })

/** What a county decides about its months. Due, review and lock days are days of the next month, in this order. */
export const changeSettingsInput = z
  .strictObject({
    version,
    startMonth: month,
    dueDay: dayOfMonth,
    reviewDay: dayOfMonth,
    lockDay: dayOfMonth,
    shiftToWorkingDay: z.boolean({ error: 'validation.invalid' }),
    reportingCategories: z
      .array(z.enum(CenterCategory, { error: 'validation.choice' }))
      .min(1, { error: 'validation.settings.categoryMissing' })
      .max(Object.values(CenterCategory).length, { error: 'validation.invalid' }),
    clerkMaySubmit: z.boolean({ error: 'validation.invalid' }),
    rankingEnabled: z.boolean({ error: 'validation.invalid' }),
    paperFonts: z.enum(PaperFonts, { error: 'validation.choice' }),
  })
  .refine((input) => input.reviewDay > input.dueDay, {
    path: ['reviewDay'],
    error: 'validation.settings.reviewAfterDue',
  })
  .refine((input) => input.lockDay > input.reviewDay, {
    path: ['lockDay'],
    error: 'validation.settings.lockAfterReview',
  })
export type ChangeSettingsInput = z.output<typeof changeSettingsInput>
