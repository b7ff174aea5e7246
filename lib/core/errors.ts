/** Every way in which a request can fail below the boundary; each has its words in the `errors` messages. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'PASSWORD_CHANGE_REQUIRED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'INVALID_INPUT',
  'RULE',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'UNEXPECTED',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export type ErrorParams = Record<string, string | number>

export type AppErrorDetails = {
  /** Message key that says more than the code, such as `validation.nameTaken`. */
  reason?: string
  params?: ErrorParams
  /** Field path → message key. */
  fields?: Record<string, string>
  /** Seconds after which a limited request may be tried again. */
  retryAfter?: number
}

/** The one error that code below the boundary throws; the transport turns its code into words. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: AppErrorDetails

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(details.reason ? `${code} ${details.reason}` : code)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** Narrows an unknown error to an AppError, also across module copies of a bundle. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error && 'details' in error
}

/** HTTP status of a code. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  PASSWORD_CHANGE_REQUIRED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID_INPUT: 400,
  RULE: 422,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  UNEXPECTED: 500,
}
