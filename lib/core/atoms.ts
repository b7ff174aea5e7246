import { z } from 'zod'
import { isCalendarDate, isMonth } from '@/lib/core/calendar'
import { decimal2 } from '@/lib/core/decimal'

/** Line breaks and tabs are text; every other control character (NUL among them) and lone surrogates are not. */
const UNWANTED = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u

const clean = (max: number) =>
  z
    .string({ error: 'validation.required' })
    .max(max * 4, { error: 'validation.tooLong' })
    .refine((value) => !UNWANTED.test(value), { error: 'validation.controlCharacters' })
    .transform((value) => value.trim())
    .refine((value) => [...value].length <= max, { error: 'validation.tooLong' })

/** Required text of at most `max` characters, trimmed. */
export const text = (max: number) =>
  clean(max).refine((value) => value !== '', { error: 'validation.required' })

/** Optional text of at most `max` characters; empty becomes null. */
export const optionalText = (max: number) =>
  clean(max)
    .transform((value) => value || null)
    .nullable()
    .default(null)

/** A record's id. */
export const id = z.uuid({ error: 'validation.invalid' })

/** The version that the form was opened with, for the optimistic lock. */
export const version = z.int({ error: 'validation.invalid' }).min(1).max(2_147_483_647)

/** A calendar date `YYYY-MM-DD`. */
export const calendarDate = z
  .string({ error: 'validation.date' })
  .max(10, { error: 'validation.date' })
  .refine(isCalendarDate, { error: 'validation.date' })

/** An optional calendar date; empty becomes null. */
export const optionalDate = z
  .union([calendarDate, z.literal('').transform(() => null), z.null()], { error: 'validation.date' })
  .default(null)

/** A month `YYYY-MM`. */
export const month = z
  .string({ error: 'validation.month' })
  .max(7, { error: 'validation.month' })
  .refine(isMonth, { error: 'validation.month' })

/** Full-width digits and signs as half-width; thousands separators of well-formed groups removed. */
export function normalizeNumber(raw: string): string {
  const half = raw.normalize('NFKC').trim()
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(half) ? half.replaceAll(',', '') : half
}

/** A whole number from text or number: full-width digits and `1,200` are read, `12.5`, `1e3`, `-3`, `约50` refused. */
export const count = (max: number) =>
  z
    .union([z.string().max(40), z.number()], { error: 'validation.integer' })
    .transform((value) => normalizeNumber(String(value)))
    .refine((value) => /^\d{1,15}$/.test(value), { error: 'validation.integer' })
    .transform(Number)
    .refine((value) => value <= max, { error: 'validation.tooBig' })

/** An optional whole number; empty becomes null, never 0. */
export const optionalCount = (max: number) =>
  z
    .union([count(max), z.literal('').transform(() => null), z.null()], { error: 'validation.integer' })
    .default(null)

/** A decimal with at most two places, as exact text `"600.00"`, from 0 to `max`. */
export const decimal = (max: number) =>
  z
    .union([z.string().max(40), z.number()], { error: 'validation.decimal' })
    .transform((value) => normalizeNumber(String(value)))
    .refine((value) => /^\d{1,12}(\.\d{1,2})?$/.test(value), { error: 'validation.decimal' })
    .transform(decimal2)
    .refine((value) => Number(value) <= max, { error: 'validation.tooBig' })

/** An optional decimal; empty becomes null. */
export const optionalDecimal = (max: number) =>
  z
    .union([decimal(max), z.literal('').transform(() => null), z.null()], { error: 'validation.decimal' })
    .default(null)
