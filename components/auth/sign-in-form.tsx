'use client'
import { Eye, EyeOff } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { forgetPages } from '@/components/auth/forget-pages'
import { NoticeBox } from '@/components/feedback/notice-box'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

export type SignInWords = Record<
  | 'username'
  | 'password'
  | 'submit'
  | 'showPassword'
  | 'hidePassword'
  | 'refused'
  | 'locked'
  | 'rateLimited'
  | 'failed'
  | 'important',
  string
>

const LABEL = 'block text-table font-medium text-ink'

type SignInFormProps = { words: SignInWords; nextPath: string }

const REASONS: Record<string, keyof SignInWords> = {
  REFUSED: 'refused',
  LOCKED: 'locked',
  RATE_LIMITED: 'rateLimited',
  CredentialsSignin: 'refused',
}

/** Posts to next-auth's credentials callback; returns the message key of a refusal, or null when signed in. */
async function signIn(form: FormData): Promise<keyof SignInWords | null> {
  const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' })
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      csrfToken,
      json: 'true',
      username: String(form.get('username') ?? ''),
      password: String(form.get('password') ?? ''),
    }),
  })
  const { url } = (await answer.json()) as { url?: string }
  if (answer.ok && url) return null
  const reason = url ? new URL(url, location.origin).searchParams.get('error') : null
  return REASONS[reason ?? ''] ?? 'failed'
}

/** User name and password; every refusal is told above the fields and what was typed as user name stays. */
export function SignInForm({ words, nextPath }: SignInFormProps) {
  const [problem, setProblem] = useState<keyof SignInWords | null>(null)
  const [isPending, setPending] = useState(false)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    forgetPages().catch(() => undefined)
  }, [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setPending(true)
    const refused = await signIn(new FormData(event.currentTarget)).catch(() => 'failed' as const)
    if (refused === null) location.assign(nextPath)
    else {
      setProblem(refused)
      setPending(false)
    }
  }

  return (
    <form onSubmit={submit} className="grid gap-4" method="post" action="/api/auth/callback/credentials">
      <div aria-live="assertive" className="empty:-mb-4">
        {problem && (
          <NoticeBox tone="danger" toneWord={words.important}>
            {words[problem]}
          </NoticeBox>
        )}
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="username" className={LABEL}>
          {words.username}
        </label>
        <Input id="username" name="username" autoComplete="username" required maxLength={64} autoFocus />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="password" className={LABEL}>
          {words.password}
        </label>
        <div className="flex gap-2">
          <Input
            id="password"
            name="password"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            required
            maxLength={512}
          />
          <Button
            size="icon"
            className="size-10 shrink-0"
            aria-pressed={isShown}
            aria-label={isShown ? words.hidePassword : words.showPassword}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
          </Button>
        </div>
      </div>
      <Button type="submit" variant="primary" size="lg" isPending={isPending}>
        {words.submit}
      </Button>
    </form>
  )
}
