import 'server-only'
import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { AppError, type ErrorCode, isAppError } from '@/lib/core/errors'
import { logger } from '@/lib/core/logger'
import { toAppError } from '@/lib/core/mutate'

/** What a browser learns of a failure: a code, words, the fields at fault; never a stack or a library's own message. */
export type Failure = {
  ok: false
  code: ErrorCode
  message: string
  fields?: Record<string, string>
  requestId?: string
  retryAfter?: number
}

const KEY = /^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9_-]+)+$/

/** Turns anything thrown below the boundary into what a browser may learn; the unexpected is logged under a number. */
export async function toFailure(thrown: unknown, place: string): Promise<Failure> {
  const error = toAppError(thrown)
  const t = await getTranslations()
  if (!isAppError(error)) {
    const requestId = randomUUID()
    logger.error({ err: error, place, requestId }, 'unexpected error')
    return { ok: false, code: 'UNEXPECTED', message: t('errors.UNEXPECTED', { requestId }), requestId }
  }
  const { reason, params = {}, fields, retryAfter } = error.details
  const words = (key: string) =>
    KEY.test(key) && t.has(key as never) ? t(key as never, params as never) : key
  return {
    ok: false,
    code: error.code,
    message: reason ? words(reason) : t(`errors.${error.code}`, { requestId: '' }),
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, words(v)])) }),
    ...(retryAfter && { retryAfter }),
  }
}

/** The AppError of input that does not parse: each field's first problem. */
export function invalidInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') fields[path] ??= 'validation.unknownField'
    else fields[path] ??= KEY.test(issue.message) ? issue.message : 'validation.invalid'
  }
  return new AppError('INVALID_INPUT', { fields })
}
