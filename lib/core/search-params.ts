import { z } from 'zod'
import { isCalendarDate, isMonth } from '@/lib/core/calendar'
import { type PAGE_SIZES, parsePage, parsePerPage } from '@/lib/core/pagination'

/** Search parameters as Next gives them: a repeated key is an array. */
export type RawSearchParams = Record<string, string | string[] | undefined>

const single = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.unknown())

/** `page` and `perPage`, falling back to 1 and 20. */
export const pageParams = {
  page: single.transform(parsePage),
  perPage: single.transform(parsePerPage),
}

/** `perPage` of a list that shows another number at first. */
export function perPageParam(fallback: (typeof PAGE_SIZES)[number]) {
  return single.transform((value) => parsePerPage(value ?? fallback))
}

/** A search text from the address: trimmed, at most 100 characters, control characters refused as empty. */
export const searchText = single.transform((value) => {
  if (typeof value !== 'string') return ''
  const text = value.normalize('NFKC').trim()
  return text.length > 100 || /\p{Cc}/u.test(text) ? '' : text
})

/** One of the given values, or undefined. */
export function optionalChoice<const T extends readonly string[]>(choices: T) {
  return single.transform((value): T[number] | undefined => choices.find((choice) => choice === value))
}

/** One of the given values, or the fallback. */
export function choice<const T extends readonly string[]>(choices: T, fallback: T[number]) {
  return single.transform((value): T[number] => choices.find((item) => item === value) ?? fallback)
}

/** A uuid from the address, or undefined. */
export const optionalId = single.transform((value) => {
  const parsed = z.uuid().safeParse(value)
  return parsed.success ? parsed.data : undefined
})

/** A month `YYYY-MM` from the address, or undefined. */
export const optionalMonth = single.transform((value) =>
  typeof value === 'string' && isMonth(value) ? value : undefined,
)

/** A date `YYYY-MM-DD` from the address, or undefined. */
export const optionalDate = single.transform((value) =>
  typeof value === 'string' && isCalendarDate(value) ? value : undefined,
)

export type Sort<K extends string> = { key: K; direction: 'asc' | 'desc' }

/** `sort=key.asc` with the key from an allow-list; anything else is the fallback. */
export function sortParam<const K extends readonly string[]>(keys: K, fallback: Sort<K[number]>) {
  return single.transform((value): Sort<K[number]> => {
    if (typeof value !== 'string') return fallback
    const [name, direction] = value.split('.')
    const key = keys.find((item) => item === name)
    return key && (direction === 'asc' || direction === 'desc') ? { key, direction } : fallback
  })
}

/** An address with some search parameters changed; undefined and empty ones are left out. */
export function withParams(
  path: string,
  current: RawSearchParams,
  changes: Record<string, string | number | undefined>,
): string {
  const merged = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...current, ...changes })) {
    const text = Array.isArray(value) ? value[0] : value
    if (text !== undefined && text !== '') merged.set(key, String(text))
  }
  const query = merged.toString()
  return query ? `${path}?${query}` : path
}
