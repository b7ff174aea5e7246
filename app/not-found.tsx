import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { ButtonLink } from '@/components/ui/button-link'

export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <main className="grid min-h-[60vh] place-items-center p-6">
      <EmptyState
        title={t('title')}
        description={t('description')}
        action={<ButtonLink href="/">{t('home')}</ButtonLink>}
      />
    </main>
  )
}
