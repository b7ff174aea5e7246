import { z } from 'zod'
import { text } from '@/lib/core/atoms'

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

/** What `npm run admin:create` asks for. */
export const firstAdminInput = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,31}$/, { error: 'validation.accounts.username' }),
  name: text(50),
  password: secret,
  /** Code of the county that the administrator looks after. */
  countyCode: z.string().regex(/^\d{6}$/, { error: 'validation.accounts.countyCode' }),
})

export type FirstAdminInput = z.output<typeof firstAdminInput>
