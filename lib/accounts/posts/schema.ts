import { z } from 'zod'
import { optionalUsername, personName } from '@/lib/accounts/schema'
import { calendarDate, id, optionalDate, version } from '@/lib/core/atoms'
import { Role } from '@/prisma/generated/enums'

const noneOrId = z.union([id, z.literal('').transform(() => null), z.null()]).default(null)

const post = {
  role: z.enum(Role, { error: 'validation.choice' }),
  unitId: z.uuid({ error: 'validation.choice' }),
  departmentId: noneOrId,
  validFrom: calendarDate,
  /** The first day on which the post is no longer held. */
  validTo: optionalDate,
}

/** A new account with its first post. */
export const createUserInput = z.strictObject({ name: personName, username: optionalUsername, ...post })
export type CreateUserInput = z.output<typeof createUserInput>

/** One more post of a person; `version` is the account's. */
export const addPostInput = z.strictObject({ userId: id, version, ...post })
export type AddPostInput = z.output<typeof addPostInput>

/** Ends a post; `version` is the account's. */
export const endPostInput = z.strictObject({ id, version, validTo: calendarDate })
export type EndPostInput = z.output<typeof endPostInput>

/** Ends a post on a day and begins it for somebody else on the same day: an account in reach, or a new one. */
export const handOverPostInput = z
  .strictObject({
    id,
    version,
    on: calendarDate,
    recipientId: noneOrId,
    name: z.union([z.literal('').transform(() => null), z.null(), personName]).default(null),
    username: optionalUsername,
  })
  .refine((input) => (input.recipientId === null) !== (input.name === null), {
    path: ['name'],
    error: 'validation.accounts.recipient',
  })
export type HandOverPostInput = z.output<typeof handOverPostInput>
