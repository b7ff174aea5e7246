import { useMessages, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { BALANCE_CODES, BALANCE_FIGURES } from '@/lib/balances/types'
import { formatDate } from '@/lib/core/format/date'
import type { IndicatorDetail } from '@/lib/indicators/types'

type IndicatorFactsProps = {
  indicator: IndicatorDetail
  /** The reader may look at the balances on which it builds. */
  hasBalances: boolean
}

/** The definition card of an indicator. */
export function IndicatorFacts({ indicator, hasBalances }: IndicatorFactsProps) {
  const t = useTranslations('indicators')
  const { reports } = useMessages()
  const sections: Readonly<Record<string, string>> = reports.sections
  const { code, section, facility, department, partNames, validFrom, validTo } = indicator
  const balance = BALANCE_CODES.find((one) => BALANCE_FIGURES[one].includes(code))
  return (
    <Section title={t('detail.basic')}>
      <Card>
        <DefinitionList
          items={[
            { term: t('column.unit'), detail: indicator.unit },
            { term: t('column.section'), detail: sections[section] ?? section },
            { term: t('detail.dataType'), detail: t('detail.integer') },
            { term: t('column.derivation'), detail: t(`derivation.${indicator.derivation}`) },
            { term: t('column.timeRule'), detail: t(`timeRule.${indicator.timeRule}`) },
            { term: t('column.orgRule'), detail: t(`orgRule.${indicator.orgRule}`) },
            {
              term: t('column.facility'),
              detail: facility ? t('onlyWith', { facility: facility.name }) : t('everyCenter'),
            },
            { term: t('column.department'), detail: department?.name ?? t('none') },
            { term: t('column.superiorColumn'), detail: indicator.superiorColumn ?? t('none') },
            { term: t('detail.valid'), detail: validity(t, validFrom, validTo) },
            {
              term: t('detail.formula'),
              detail:
                partNames.length > 0
                  ? t('detail.sumOf', {
                      parts: partNames.map((part) => `${part.code} ${part.name}`).join('、'),
                    })
                  : t('detail.noFormula'),
              isWide: true,
            },
            { term: t('detail.definition'), detail: indicator.definition, isWide: true },
            { term: t('detail.help'), detail: indicator.help, isWide: true },
            { term: t('detail.zero'), detail: t('detail.zeroMeaning'), isWide: true },
            ...(balance
              ? [
                  {
                    term: t('detail.balance'),
                    detail: (
                      <>
                        {t('detail.balanceHint')}{' '}
                        {hasBalances && (
                          <Link href={`/balances?code=${balance}`} className="underline underline-offset-4">
                            {t('detail.balanceLink')}
                          </Link>
                        )}
                      </>
                    ),
                    isWide: true,
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </Section>
  )
}

/** Indicators of the first catalogue hold since before any county used it. */
const SINCE_EVER = '2000-01-01'

function validity(
  t: ReturnType<typeof useTranslations<'indicators'>>,
  from: string,
  to: string | null,
): string {
  if (to !== null) return t('detail.validSpan', { from: formatDate(from), to: formatDate(to) })
  return from <= SINCE_EVER ? t('detail.always') : t('detail.validFrom', { from: formatDate(from) })
}
