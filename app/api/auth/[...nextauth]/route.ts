import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/config'
import { isSameOrigin } from '@/lib/auth/request'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Only what the sign-in form needs of next-auth is open: its CSRF token and its credentials callback. */
const OPEN = new Set(['GET csrf', 'POST callback/credentials'])

async function handler(request: Request, context: Context): Promise<Response> {
  const action = (await context.params).nextauth.join('/')
  if (!OPEN.has(`${request.method} ${action}`)) return new Response(null, { status: 404 })
  if (request.method === 'POST' && !isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  return NextAuth(authOptions())(request, context)
}

export { handler as GET, handler as POST }
