import { z } from 'zod'
import { id, version } from '@/lib/core/atoms'
import { optionalId } from '@/lib/core/search-params'

/** Makes two records of one center one: `kept` stays, `merged` is closed. */
export const mergeCentersInput = z.strictObject({
  keptId: id,
  keptVersion: version,
  mergedId: id,
  mergedVersion: version,
})
export type MergeCentersInput = z.output<typeof mergeCentersInput>

/** The address of the page. */
export const mergeParams = z.object({ keptId: optionalId, mergedId: optionalId })
