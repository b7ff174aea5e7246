import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'

type CenterLinksProps = { centerId: string; may: { reports: boolean; activities: boolean; visits: boolean } }

/** From a center to what it reports, does and counts. */
export function CenterLinks({ centerId, may }: CenterLinksProps) {
  const t = useTranslations('centers')
  const links = (['reports', 'activities', 'visits'] as const).filter((key) => may[key])
  return (
    <>
      {links.map((key) => (
        <ButtonLink key={key} href={`/${key}?centerId=${centerId}`} size="sm">
          {t(`links.${key}`)}
        </ButtonLink>
      ))}
    </>
  )
}
