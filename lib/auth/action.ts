import 'server-only'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { type Failure, invalidInput, toFailure } from '@/lib/auth/failure'
import { isSameOrigin } from '@/lib/auth/request'
import { currentSession } from '@/lib/auth/session'
import { takeRate } from '@/lib/auth/throttle'
import { AppError, isAppError } from '@/lib/core/errors'
import { recordAudit } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

export type ActionResult<T> = { ok: true; data: T } | Failure

type Options<Input, T> = {
  /** Paths to be drawn anew after a success. */
  revalidate?: (result: T, input: Input) => string[]
  /** The password page alone is open to people who must change theirs. */
  whilePasswordExpired?: boolean
}

/**
 * The only door from a form to a mutation: same origin → session → rate → parse → run. The result is plain data; a
 * failure carries words in Chinese and the fields at fault.
 */
export function defineAction<S extends z.ZodType, T>(
  name: string,
  schema: S,
  mutation: (viewer: Viewer, input: z.output<S>) => Promise<T>,
  options: Options<z.output<S>, T> = {},
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return async (raw) => {
    let viewer: Viewer | undefined
    try {
      if (!isSameOrigin(await headers())) throw new AppError('FORBIDDEN')
      const session = await currentSession()
      if (!session) throw new AppError('UNAUTHENTICATED')
      viewer = session.viewer
      if (session.mustChangePassword && !options.whilePasswordExpired)
        throw new AppError('PASSWORD_CHANGE_REQUIRED')
      await takeRate('action', viewer.userId ?? 'system')
      const parsed = schema.safeParse(raw)
      if (!parsed.success) throw invalidInput(parsed.error)
      const data = await mutation(viewer, parsed.data)
      for (const path of options.revalidate?.(data, parsed.data) ?? []) revalidatePath(path)
      return { ok: true, data }
    } catch (error) {
      if (viewer && isAppError(error) && error.code === 'FORBIDDEN') await recordDenied(viewer, name)
      return toFailure(error, name)
    }
  }
}

/** Records that a signed-in person asked for what his posts do not allow. */
export function recordDenied(viewer: Viewer, name: string): Promise<void> {
  return recordAudit(viewer, {
    event: 'access.denied',
    ok: false,
    target: { type: 'route', id: null, label: name },
  })
}
