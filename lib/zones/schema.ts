import { z } from 'zod'
import {
  calendarDate,
  id,
  optionalCount,
  optionalDate,
  optionalDecimal,
  optionalText,
  text,
  version,
} from '@/lib/core/atoms'
import { optionalId, pageParams } from '@/lib/core/search-params'

const fields = {
  typeId: z.uuid({ error: 'validation.choice' }),
  name: text(40),
  area: optionalDecimal(20_000),
  seats: optionalCount(10_000),
  equipment: optionalText(500),
  hours: optionalText(200),
  kit: z.array(text(40)).max(30, { error: 'validation.invalid' }).default([]),
  bookable: z.boolean({ error: 'validation.invalid' }).default(false),
  openedOn: optionalDate,
}

/** A new zone of a center. */
export const createZoneInput = z.strictObject({ centerId: id, ...fields })
/** The address of the form for a new zone. */
export const newZoneParams = z.object({ centerId: optionalId })
export type CreateZoneInput = z.output<typeof createZoneInput>

/** Every field of a zone anew; an empty `closedOn` lets a closed zone run again. */
export const changeZoneInput = z.strictObject({ id, version, ...fields, closedOn: optionalDate })
export type ChangeZoneInput = z.output<typeof changeZoneInput>
/** What the form holds while it is filled in, before it is read. */
export type ZoneForm = Omit<z.input<typeof changeZoneInput>, 'id' | 'version'>

/** Closes a zone; `closedOn` is the first day on which it is closed. */
export const closeZoneInput = z.strictObject({ id, version, closedOn: calendarDate })
export type CloseZoneInput = z.output<typeof closeZoneInput>

/** Lets a closed zone run again; `reopenedOn` is the first day on which it does. */
export const reopenZoneInput = z.strictObject({ id, version, reopenedOn: calendarDate })
export type ReopenZoneInput = z.output<typeof reopenZoneInput>

/** The address of one zone: the page of its history. */
export const zonePageParams = z.object(pageParams)

export const zoneInput = z.strictObject({ id })
export const zoneListInput = z.strictObject({ centerId: id })
