import { z } from 'zod'
import { month, optionalText, version } from '@/lib/core/atoms'
import { optionalChoice, pageParams, searchText } from '@/lib/core/search-params'
import { IndicatorDerivation } from '@/prisma/generated/enums'

/** The code of an indicator: E02a. */
export const indicatorCode = z
  .string({ error: 'validation.invalid' })
  .regex(/^[A-Z]\d{2}[a-z]?$/, { error: 'validation.invalid' })

/** The code in the address of an indicator's page. */
export const indicatorCodeParams = z.object({ code: indicatorCode })

/** What a county lays down of an indicator from a month on; `version` is that of the setting of the same month, if any. */
export const changeIndicatorInput = z.strictObject({
  code: indicatorCode,
  validFrom: month,
  isUsed: z.boolean({ error: 'validation.invalid' }),
  departmentCode: optionalText(40),
  help: optionalText(300),
  superiorColumn: optionalText(60),
  version: version.nullable(),
})
export type ChangeIndicatorInput = z.output<typeof changeIndicatorInput>
export type ChangeIndicatorForm = z.input<typeof changeIndicatorInput>

/** The address of the catalogue. */
export const indicatorListParams = z.object({
  q: searchText,
  section: searchText,
  department: searchText,
  derivation: optionalChoice(Object.values(IndicatorDerivation)),
  used: optionalChoice(['YES', 'NO']),
})
export type IndicatorListParams = z.output<typeof indicatorListParams>

/** The address of one indicator: the page of its history. */
export const indicatorPageParams = z.object(pageParams)
