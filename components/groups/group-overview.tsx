import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CallKeyFigures } from '@/components/groups/call-key-figures'
import { ReferralKeyFigures } from '@/components/groups/referral-key-figures'
import { SessionKeyFigures } from '@/components/groups/session-key-figures'
import { SittingKeyFigures } from '@/components/groups/sitting-key-figures'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { GroupFigures } from '@/lib/groups/overview/types'

type GroupOverviewProps = { figures: GroupFigures; townshipId: string | undefined }

/** One year's figures of the four registers, each with the way to its list. */
export function GroupOverview({ figures, townshipId }: GroupOverviewProps) {
  const t = useTranslations('groups')
  const params: RawSearchParams = { year: String(figures.year), townshipId }
  const part = (key: 'sessions' | 'referrals' | 'calls' | 'sittings', path: string, content: ReactNode) => (
    <Section
      title={t(`${key}.title`)}
      description={t(`${key}.description`)}
      actions={<ButtonLink href={withParams(path, params, {})}>{t('list')}</ButtonLink>}
    >
      {content}
    </Section>
  )
  return (
    <>
      {part(
        'sessions',
        '/groups/child-sessions',
        <SessionKeyFigures figures={figures.sessions} params={params} />,
      )}
      {part(
        'referrals',
        '/groups/referrals',
        <ReferralKeyFigures figures={figures.referrals} params={params} />,
      )}
      {part('calls', '/groups/follow-up-calls', <CallKeyFigures figures={figures.calls} params={params} />)}
      {part('sittings', '/groups/sittings', <SittingKeyFigures figures={figures.sittings} />)}
    </>
  )
}
