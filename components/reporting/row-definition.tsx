'use client'
import { useTranslations } from 'next-intl'
import { InfoPopover } from '@/components/ui/info-popover'

type Props = { row: { name: string; unit: string; help: string; definition: string } }

/** The definition card of an indicator. */
export function RowDefinition({ row }: Props) {
  const t = useTranslations('reports')
  return (
    <span className="print:hidden">
      <InfoPopover label={t('definition', { name: row.name })}>
        <p className="font-semibold">
          {row.name}（{row.unit}）
        </p>
        <p className="mt-2 text-small text-soft">{t('help')}</p>
        <p className="text-table">{row.help}</p>
        <p className="mt-2 text-small text-soft">{t('meaning')}</p>
        <p className="text-table">{row.definition}</p>
      </InfoPopover>
    </span>
  )
}
