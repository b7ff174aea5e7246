import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'

/** Says on every form of this domain that counts are registered, never persons. */
export function CountsNotice() {
  const t = useTranslations('groups')
  return <Notice className="mb-5 max-w-2xl">{t('countsOnly')}</Notice>
}
