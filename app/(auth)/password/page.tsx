import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangePasswordForm } from '@/components/auth/change-password-form'
import { WordsProvider } from '@/components/layout/words-provider'
import { ButtonLink } from '@/components/ui/button-link'
import { currentSession } from '@/lib/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('password.title') }
}

/** Open to everybody who is signed in, and the only page for people who must change their password first. */
export default async function PasswordPage() {
  const session = await currentSession()
  if (!session) redirect('/login')
  const t = await getTranslations('auth.password')
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4 py-10">
      <div className="w-full max-w-md rounded-lg border border-line bg-surface p-6">
        <h1 className="text-section font-semibold">{t('title')}</h1>
        <p className="mt-1 mb-4 text-soft">{t('description')}</p>
        <WordsProvider>
          <ChangePasswordForm
            words={{
              current: t('current'),
              next: t('next'),
              nextHelp: t('nextHelp'),
              repeated: t('repeated'),
              submit: t('submit'),
            }}
          />
        </WordsProvider>
        {!session.mustChangePassword && (
          <ButtonLink href="/" variant="link" className="mt-2">
            {t('back')}
          </ButtonLink>
        )}
      </div>
    </main>
  )
}
