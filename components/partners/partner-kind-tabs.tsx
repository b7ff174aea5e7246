import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'
import { formatInteger } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { PartnerFigures } from '@/lib/partners/types'
import { PartnerKind } from '@/prisma/generated/enums'

type PartnerKindTabsProps = { figures: PartnerFigures; params: RawSearchParams }

/** How many partners are active, whole and by kind; each number leads to its partners. */
export function PartnerKindTabs({ figures, params }: PartnerKindTabsProps) {
  const t = useTranslations('partners')
  const list = (kind: PartnerKind | undefined) =>
    withParams('/partners', params, { page: undefined, state: undefined, q: undefined, kind })
  const { total, kinds, centers } = figures
  return (
    <>
      <p className="mb-2 text-table text-soft">
        {t('figure.total', { total: formatInteger(total), centers: formatInteger(centers) })}
      </p>
      <LinkTabs
        label={t('figure.kinds')}
        items={[
          { href: list(undefined), label: t('all'), count: total },
          ...Object.values(PartnerKind).map((kind) => ({
            href: list(kind),
            label: t(`kind.${kind}`),
            count: kinds[kind],
          })),
        ]}
      />
    </>
  )
}
