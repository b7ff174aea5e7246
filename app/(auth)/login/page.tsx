import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/auth/sign-in-form'
import { Notice } from '@/components/feedback/notice'
import { ForgetBoards } from '@/components/visits/forget-boards'
import { safeNextPath } from '@/lib/auth/next-path'
import { currentSession } from '@/lib/auth/session'
import { isHttps } from '@/lib/core/env'
import type { RawSearchParams } from '@/lib/core/search-params'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn.title') }
}

type LoginPageProps = { searchParams: Promise<RawSearchParams> }

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const params = await searchParams
  const nextPath = safeNextPath(params.next)
  if (await currentSession()) redirect(nextPath)
  const [t, domain, ui] = await Promise.all([
    getTranslations('auth.signIn'),
    getTranslations('domain'),
    getTranslations('ui'),
  ])
  const words = {
    username: t('username'),
    password: t('password'),
    submit: t('submit'),
    showPassword: t('showPassword'),
    hidePassword: t('hidePassword'),
    refused: t('refused'),
    locked: t('locked'),
    rateLimited: t('rateLimited'),
    failed: t('failed'),
    important: ui('notice.danger'),
  }
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4 py-10">
      <ForgetBoards />
      <div className="w-full max-w-sm">
        <header className="mb-6 text-center">
          <p className="text-soft">{t('owner')}</p>
          <h1 className="mt-1 text-section font-semibold">{domain('product')}</h1>
        </header>
        <div className="grid gap-4 rounded-lg border border-line bg-surface p-6">
          {params.changed === '1' && <Notice tone="success">{t('passwordChanged')}</Notice>}
          <SignInForm words={words} nextPath={nextPath} />
        </div>
        <footer className="mt-6 grid gap-1 text-center text-small text-soft">
          <p className="font-semibold text-red">{t('noSecrets')}</p>
          {!isHttps() && <p>{t('notEncrypted')}</p>}
          <p>{t('browsers')}</p>
        </footer>
      </div>
    </main>
  )
}
