import { useTranslations } from 'next-intl'
import { InfoPopover } from '@/components/ui/info-popover'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { formatDecimal, formatInteger, formatShare } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { StaffFigures } from '@/lib/staff/types'

type StaffKeyFiguresProps = { figures: StaffFigures; params: RawSearchParams }

/** The staff figures of the day over everything in reach; each leads to its people. */
export function StaffKeyFigures({ figures, params }: StaffKeyFiguresProps) {
  const t = useTranslations('staff')
  const list = (changes: Record<string, string | undefined>) =>
    withParams('/staff', params, { page: undefined, state: undefined, ...changes })
  const { density, outside, centersWithoutResidents } = figures
  const densityNote = t('figure.densityNote', {
    people: formatInteger(density.fullTime),
    residents: formatInteger(density.residents),
  })
  return (
    <KeyFigureGrid>
      <KeyFigure
        label={t('figure.onDuty')}
        value={formatInteger(figures.onDuty)}
        unit={t('figure.people')}
        href={list({ fullTime: undefined, certificate: undefined })}
        note={outside > 0 ? t('figure.outside', { count: outside }) : undefined}
      />
      <KeyFigure
        label={t('figure.fullTime')}
        value={formatInteger(figures.fullTime)}
        unit={t('figure.people')}
        href={list({ fullTime: 'YES', certificate: undefined })}
      />
      <KeyFigure
        label={t('figure.certified')}
        value={formatInteger(figures.certified)}
        unit={t('figure.people')}
        href={list({ fullTime: 'YES', certificate: 'ANY' })}
        info={<InfoPopover label={t('figure.certified')}>{t('figure.certifiedInfo')}</InfoPopover>}
        note={t('figure.share', { share: formatShare(figures.certified, figures.fullTime) })}
      />
      <KeyFigure
        label={t('figure.density')}
        value={formatDecimal(density.perTenThousand)}
        unit={t('figure.perTenThousand')}
        info={<InfoPopover label={t('figure.density')}>{t('figure.densityInfo')}</InfoPopover>}
        note={
          centersWithoutResidents > 0
            ? `${densityNote}；${t('figure.densityMissing', { count: centersWithoutResidents })}`
            : densityNote
        }
      />
    </KeyFigureGrid>
  )
}
