import { useTranslations } from 'next-intl'
import { CoverageLight } from '@/components/centers/coverage-light'
import { StandingLight } from '@/components/progress/standing-light'
import { Table } from '@/components/ui/table'
import { formatShare } from '@/lib/core/format/number'
import type { RateEffect } from '@/lib/proposals/effect/rules'
import type { Rate, StandingRow } from '@/lib/standings/types'
import { areaStatusText, doubleText } from '@/lib/standings/view'

type EffectTableProps = {
  before: StandingRow
  after: StandingRow
  township: readonly RateEffect[] | null
  county: readonly RateEffect[] | null
}

/** What a proposal does to the standings of its center, and to the rates of township and county. */
export function EffectTable({ before, after, township, county }: EffectTableProps) {
  const t = useTranslations('proposals')
  const rate = ({ part, whole }: Rate) => t('effect.rate', { part, whole, share: formatShare(part, whole) })
  const area = ({ area }: StandingRow) => <StandingLight status={area.status} text={areaStatusText(area)} />
  const scopes = [
    { key: 'township', effects: township ?? [] },
    { key: 'county', effects: county ?? [] },
  ] as const
  return (
    <Table caption={t('detail.effect')}>
      <thead>
        <tr>
          <th>{t('fact.field')}</th>
          <th>{t('effect.before')}</th>
          <th>{t('effect.after')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{`${t('effect.center')} · ${t('effect.area')}`}</td>
          <td>{area(before)}</td>
          <td>{area(after)}</td>
        </tr>
        <tr>
          <td>{`${t('effect.center')} · ${t('effect.coverage')}`}</td>
          <td>
            <CoverageLight coverage={before.coverage} />
          </td>
          <td>
            <CoverageLight coverage={after.coverage} />
          </td>
        </tr>
        <tr>
          <td>{`${t('effect.center')} · ${t('effect.double')}`}</td>
          <td>{doubleText(before.isDoubleMet)}</td>
          <td>{doubleText(after.isDoubleMet)}</td>
        </tr>
        {scopes.flatMap(({ key, effects }) =>
          effects.map((effect) => (
            <tr key={`${key} ${effect.key}`}>
              <td>{`${t(`effect.${key}`)} · ${t(`effect.${effect.key}`)}`}</td>
              <td className="numeric text-left">{rate(effect.before)}</td>
              <td className="numeric text-left">{rate(effect.after)}</td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  )
}
