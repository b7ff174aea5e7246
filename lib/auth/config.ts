import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { ABSOLUTE_HOURS, sessionCookieName, sessionCookieOptions } from '@/lib/auth/cookie'
import { clientIp } from '@/lib/auth/request'
import { signIn } from '@/lib/auth/sign-in'
import { env, isHttps } from '@/lib/core/env'

/**
 * next-auth with credentials. Its "JWT" is no JWT here: encode and decode carry an opaque token, whose hash is looked up
 * in the Session table on every request, so that a session can be ended at once.
 */
export function authOptions(): NextAuthOptions {
  const plain = { ...sessionCookieOptions() }
  const prefix = isHttps() ? '__Host-' : ''
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: ABSOLUTE_HOURS * 3600 },
    useSecureCookies: isHttps(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: plain },
      csrfToken: { name: `${prefix}linli.csrf`, options: plain },
      callbackUrl: { name: `${prefix}linli.callback`, options: plain },
    },
    pages: { signIn: '/login', error: '/login' },
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {} },
        async authorize(credentials, request) {
          const headers = new Headers(request.headers as Record<string, string>)
          const result = await signIn(credentials, {
            ip: clientIp(headers),
            userAgent: headers.get('user-agent'),
          })
          if (!result.ok) throw new Error(result.reason)
          return { id: result.userId, name: result.name, token: result.token }
        },
      }),
    ],
    jwt: {
      encode: async ({ token }) => (typeof token?.sid === 'string' ? token.sid : ''),
      decode: async ({ token }) => (token ? { sid: token } : null),
    },
    callbacks: {
      jwt: ({ token, user }) => (user && 'token' in user ? { ...token, sid: user.token } : token),
      redirect: ({ baseUrl }) => baseUrl,
    },
  }
}
