import { z } from 'zod'
import { isSameOrigin } from '@/lib/auth/request'
import { openScreen } from '@/lib/auth/screen'
import { HTTP_STATUS, isAppError } from '@/lib/core/errors'

const body = z.strictObject({ token: z.string().max(100) })

const answer = (status: number) =>
  new Response(null, {
    status,
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })

/** Takes the token that the screen's address carries behind the hash, and answers with a cookie for the screen alone. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(403)
  const parsed = body.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return answer(400)
  try {
    await openScreen(parsed.data.token)
    return answer(204)
  } catch (error) {
    if (isAppError(error)) return answer(HTTP_STATUS[error.code])
    throw error
  }
}
