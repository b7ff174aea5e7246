import { useTranslations } from 'next-intl'
import { StandingLight } from '@/components/progress/standing-light'
import { DefinitionList } from '@/components/ui/definition-list'
import type { StandingRow } from '@/lib/standings/types'
import { areaStatusText, COVERAGE_WORDS, DOMAIN_WORDS, doubleText, gapText } from '@/lib/standings/view'

const SEPARATOR = '、'

/** A center against its targets on a day, with what it lacks by name. */
export function CenterStanding({ standing }: { standing: StandingRow }) {
  const t = useTranslations('centers')
  const { area, coverage } = standing
  const square = (value: string) => t('standing.square', { value })
  const applies = coverage.status !== 'NOT_APPLICABLE'
  const names = (list: string[]) => (list.length > 0 ? list.join(SEPARATOR) : t('none'))
  return (
    <DefinitionList
      items={[
        {
          term: t('standing.area'),
          detail: (
            <span className="inline-flex flex-wrap gap-x-3">
              <StandingLight status={area.status} text={areaStatusText(area)} />
              {area.target && <span>{`${t('standing.target')} ${square(area.target)}`}</span>}
              {area.status === 'SHORT' && (
                <span>{`${t('standing.gap')} ${square(gapText(area.gap, area.gapBound))}`}</span>
              )}
            </span>
          ),
        },
        {
          term: t('standing.coverage'),
          detail: (
            <span className="inline-flex flex-wrap gap-x-3">
              <StandingLight status={coverage.status} text={COVERAGE_WORDS[coverage.status]} />
              <span>{t('standing.domains', { present: coverage.domainsPresent.length })}</span>
              <span>
                {t('standing.items', {
                  available: coverage.itemsAvailable,
                  required: coverage.itemsRequired,
                })}
              </span>
            </span>
          ),
        },
        { term: t('standing.double'), detail: doubleText(standing.isDoubleMet) },
        {
          term: t('standing.missingDomains'),
          detail: applies ? names(coverage.missingDomains.map((key) => DOMAIN_WORDS[key])) : t('none'),
        },
        {
          term: t('standing.missingItems'),
          detail: applies ? names(coverage.missingItems.map((item) => item.name)) : t('none'),
          isWide: true,
        },
      ]}
    />
  )
}
