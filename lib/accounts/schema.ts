import { z } from 'zod'
import { id, text, version } from '@/lib/core/atoms'
import { optionalChoice, optionalId, pageParams, searchText, sortParam } from '@/lib/core/search-params'
import { Role } from '@/prisma/generated/enums'

const secret = z
  .string({ error: 'validation.required' })
  .min(1, { error: 'validation.required' })
  .max(512, { error: 'validation.tooLong' })

/** The form of the password page. */
export const changePasswordInput = z
  .strictObject({ current: secret, next: secret, repeated: secret })
  .refine((input) => input.next === input.repeated, {
    path: ['repeated'],
    error: 'validation.accounts.passwordsDiffer',
  })

export type ChangePasswordInput = z.output<typeof changePasswordInput>

/** A user name: lower-case letters, digits and `. _ -`, 3 to 32 characters. */
export const username = z
  .string({ error: 'validation.required' })
  .max(64, { error: 'validation.accounts.username' })
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,31}$/, { error: 'validation.accounts.username' })

/** A user name, or empty for one made of the name's pinyin. */
export const optionalUsername = z
  .union([z.literal('').transform(() => null), z.null(), username], { error: 'validation.accounts.username' })
  .default(null)

/** A person's name: one line. */
export const personName = text(50)

/** What `npm run admin:create` asks for. */
export const firstAdminInput = z.strictObject({
  username,
  name: personName,
  password: secret,
  /** Code of the county that the administrator looks after. */
  countyCode: z.string().regex(/^\d{6}$/, { error: 'validation.accounts.countyCode' }),
})

export type FirstAdminInput = z.output<typeof firstAdminInput>

export const USER_STATES = ['ACTIVE', 'MUST_CHANGE', 'NO_POST', 'DISABLED'] as const
export type UserState = (typeof USER_STATES)[number]

/** The address of the list of people. `unitId` stands for the unit and everything below it. */
export const userListParams = z.object({
  ...pageParams,
  q: searchText,
  unitId: optionalId,
  role: optionalChoice(Object.values(Role)),
  state: optionalChoice(USER_STATES),
  sort: sortParam(['name', 'username', 'createdAt'], { key: 'username', direction: 'asc' }),
})
export type UserListParams = z.output<typeof userListParams>

export const userInput = z.strictObject({ id })
/** What disables, enables or resets an account. */
export const userVersionInput = z.strictObject({ id, version })
export type UserVersionInput = z.output<typeof userVersionInput>

export const changeUserInput = z.strictObject({ id, version, name: personName })
export type ChangeUserInput = z.output<typeof changeUserInput>

/** The pages of an account's trail. */
export const historyParams = z.object(pageParams)
