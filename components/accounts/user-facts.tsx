import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import type { UserDetail } from '@/lib/accounts/types'
import { formatInstant } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'

/** What is known of an account besides its posts. */
export function UserFacts({ user }: { user: UserDetail }) {
  const t = useTranslations('users')
  return (
    <DefinitionList
      columns={2}
      items={[
        { term: t('username'), detail: user.username },
        { term: t('lastSignIn'), detail: user.lastSignInAt ? formatInstant(user.lastSignInAt) : t('never') },
        { term: t('createdAt'), detail: formatInstant(user.createdAt) },
        { term: t('passwordChangedAt'), detail: formatInstant(user.passwordChangedAt) },
        { term: t('openSessions'), detail: formatInteger(user.openSessions) },
      ]}
    />
  )
}
