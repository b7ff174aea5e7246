import { getTranslations } from 'next-intl/server'
import { NoAccess } from '@/components/feedback/no-access'
import { ButtonLink } from '@/components/ui/button-link'

export default async function Forbidden() {
  const t = await getTranslations('shell')
  return (
    <main className="grid min-h-[60vh] place-items-center p-6">
      <NoAccess
        description={t('forbidden.description')}
        action={<ButtonLink href="/">{t('notFound.home')}</ButtonLink>}
      />
    </main>
  )
}
