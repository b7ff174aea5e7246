import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import type { CenterDetail } from '@/lib/centers/types'

type ProposalLinksProps = { center: CenterDetail; pending: number; mayRead: boolean }

/** From a center to what can be proposed for it and to what has been. */
export function ProposalLinks({ center, pending, mayRead }: ProposalLinksProps) {
  const t = useTranslations('centers')
  const [latest] = center.periods
  const kinds =
    latest?.status === 'CLOSED' ? (['REOPENING'] as const) : (['FACTS', 'EXEMPTION', 'CLOSING'] as const)
  return (
    <>
      {center.can.propose &&
        kinds.map((kind) => (
          <ButtonLink key={kind} href={`/proposals/new?centerId=${center.id}&kind=${kind}`} size="sm">
            {t(`propose.${kind}`)}
          </ButtonLink>
        ))}
      {mayRead && pending > 0 && (
        <ButtonLink href={`/proposals?centerId=${center.id}`} size="sm" variant="link">
          {t('propose.pending', { count: pending })}
        </ButtonLink>
      )}
    </>
  )
}
