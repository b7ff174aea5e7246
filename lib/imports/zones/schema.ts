import { z } from 'zod'
import { id, text } from '@/lib/core/atoms'
import { zoneNameKey } from '@/lib/imports/zones/rules'

/** Says which type a name means, from now on and for the zones that already carry it. */
export const mapZoneNameInput = z.strictObject({
  name: text(40).refine((name) => zoneNameKey(name) !== '', { error: 'validation.required' }),
  typeId: z.uuid({ error: 'validation.choice' }),
})
export type MapZoneNameInput = z.output<typeof mapZoneNameInput>

/** Takes a synonym back; zones keep the type that it gave them. */
export const removeSynonymInput = z.strictObject({ id })
export type RemoveSynonymInput = z.output<typeof removeSynonymInput>
