import { z } from 'zod'

export const MAX_ROSTER_BYTES = 2 * 1024 * 1024
/** Accounts made from one file; a county has fewer. */
export const MAX_ROSTER_ROWS = 1000

export const rosterInput = z.strictObject({})
