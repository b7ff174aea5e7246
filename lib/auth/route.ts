import 'server-only'
import { cookies } from 'next/headers'
import type { z } from 'zod'
import { recordDenied } from '@/lib/auth/action'
import { sessionCookieName } from '@/lib/auth/cookie'
import { invalidInput, toFailure } from '@/lib/auth/failure'
import { isSameOrigin, requestContext } from '@/lib/auth/request'
import { findSession } from '@/lib/auth/session'
import { type RATE, takeRate } from '@/lib/auth/throttle'
import { AppError, HTTP_STATUS, isAppError } from '@/lib/core/errors'
import type { Viewer } from '@/lib/core/viewer'

type Context = { params: Promise<Record<string, string | string[] | undefined>> }

type Spec<S extends z.ZodType> = {
  name: string
  /** Parses the path's parameters, the search parameters and the JSON body, merged in this order of precedence. */
  input: S
  /** `json` (default) reads a JSON body for writes; `none` leaves the body to `run` (uploads). */
  body?: 'json' | 'none'
  rate?: keyof typeof RATE
  /** A result that is a Response is passed through (files); anything else becomes `{data}`. */
  run: (viewer: Viewer, input: z.output<S>, request: Request) => Promise<unknown>
  status?: number
}

const MAX_JSON_BYTES = 1_000_000
const NO_STORE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/**
 * The only door from HTTP: same origin for writes → session → rate → parse → run → `{data}` or `{error}` with the code's
 * status. Ids that are no uuid are answered like ids that do not exist.
 */
export function defineRoute<S extends z.ZodType>(spec: Spec<S>) {
  return async (request: Request, context: Context): Promise<Response> => {
    let viewer: Viewer | undefined
    try {
      const isWrite = request.method !== 'GET' && request.method !== 'HEAD'
      if (isWrite && !isSameOrigin(request.headers)) throw new AppError('FORBIDDEN')
      const token = (await cookies()).get(sessionCookieName())?.value
      const session = token ? await findSession(token, await requestContext()) : null
      if (!session) throw new AppError('UNAUTHENTICATED')
      if (session.mustChangePassword) throw new AppError('PASSWORD_CHANGE_REQUIRED')
      viewer = session.viewer
      await takeRate(spec.rate ?? 'route', viewer.userId ?? 'system')
      const input = await readInput(spec, request, context)
      const result = await spec.run(viewer, input, request)
      if (result instanceof Response) return result
      return Response.json({ data: result }, { status: spec.status ?? 200, headers: NO_STORE })
    } catch (error) {
      if (viewer && isAppError(error) && error.code === 'FORBIDDEN') await recordDenied(viewer, spec.name)
      const { ok: _ok, ...failure } = await toFailure(error, spec.name)
      return Response.json(
        { error: failure },
        {
          status: HTTP_STATUS[failure.code],
          headers: { ...NO_STORE, ...(failure.retryAfter && { 'retry-after': String(failure.retryAfter) }) },
        },
      )
    }
  }
}

async function readInput<S extends z.ZodType>(
  spec: Spec<S>,
  request: Request,
  context: Context,
): Promise<z.output<S>> {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'DELETE'
  const body = hasBody && spec.body !== 'none' ? await readJson(request) : {}
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const params = await context.params
  const parsed = spec.input.safeParse({ ...body, ...query, ...params })
  if (parsed.success) return parsed.data
  if (parsed.error.issues.some((issue) => issue.path[0] === 'id' && 'id' in params))
    throw new AppError('NOT_FOUND')
  throw invalidInput(parsed.error)
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json'))
    throw new AppError('INVALID_INPUT', { reason: 'validation.jsonExpected' })
  if (Number(request.headers.get('content-length') ?? 0) > MAX_JSON_BYTES)
    throw new AppError('INVALID_INPUT', { reason: 'validation.tooLarge' })
  const text = await request.text()
  if (text.length > MAX_JSON_BYTES) throw new AppError('INVALID_INPUT', { reason: 'validation.tooLarge' })
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Falls through to the refusal below: what does not parse is refused like what is no object.
  }
  throw new AppError('INVALID_INPUT', { reason: 'validation.jsonExpected' })
}
