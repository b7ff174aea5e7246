import { z } from 'zod'
import { calendarDate, id, optionalText, text, version } from '@/lib/core/atoms'
import { pageParams } from '@/lib/core/search-params'

const fields = { name: text(60), documentNo: optionalText(60), effectiveFrom: calendarDate }

/** A new version with the items of an old one (`id`), in force from a day on. */
export const copyListInput = z.strictObject({ id, version, ...fields })
export type CopyListInput = z.output<typeof copyListInput>

/** Name and document number anew; the day and the items too, while the version may still be edited. */
export const changeListInput = z.strictObject({
  id,
  version,
  ...fields,
  itemIds: z.array(id).max(500, { error: 'validation.invalid' }),
})
export type ChangeListInput = z.output<typeof changeListInput>

/** The address of the versions, and of one of them with its history. */
export const listPageParams = z.object(pageParams)
export type ListPageParams = z.output<typeof listPageParams>
