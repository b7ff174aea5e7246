import { AppError, type ErrorCode } from '@/lib/core/errors'

/** What an operator reads about an error: the words for its code, else the code or message itself. */
export function reasonOf(error: unknown, words: Partial<Record<ErrorCode, string>>): string {
  if (error instanceof AppError) return words[error.code] ?? error.code
  return error instanceof Error ? error.message : String(error)
}
