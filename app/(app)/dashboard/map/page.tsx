import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { CountyMap } from '@/components/maps/county-map'
import { OutlineForm } from '@/components/maps/outline-form'
import { ChoiceField } from '@/components/progress/choice-field'
import { CountingSwitch } from '@/components/progress/counting-switch'
import { KindField } from '@/components/progress/kind-field'
import { UnitFields } from '@/components/progress/unit-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { StatusLight } from '@/components/ui/status-light'
import { load, requireViewer } from '@/lib/auth/gate'
import { monthOf } from '@/lib/core/calendar'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getMap } from '@/lib/maps/queries'
import { mapParams, OUTLINE_LIMITS } from '@/lib/maps/schema'
import { drawMap, mapLegend, toneOfPoint, wordOfPoint } from '@/lib/maps/view'
import { centerListHref } from '@/lib/progress/charts/view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('title') }
}

type MapPageProps = { searchParams: Promise<RawSearchParams> }

export default async function MapPage({ searchParams }: MapPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const params = mapParams.parse(raw)
  const [t, data] = await Promise.all([getTranslations('map'), load(getMap(viewer, params))])
  const { scope, asOf, points, outlines, withoutPlace } = data
  const map = drawMap(outlines, points)
  const listHref = centerListHref(
    {
      on: asOf,
      month: monthOf(asOf),
      township: scope.townshipId,
      community: scope.communityId,
      counting: params.counting,
      kind: params.kind,
    },
    {},
  )
  return (
    <>
      <PageHeader
        title={t('heading', { unit: scope.unitName })}
        description={t('description')}
        status={<span className="text-table text-soft">{t('asOf', { date: formatDate(asOf) })}</span>}
        actions={
          <>
            <PrintButton label={t('print')} />
            <ButtonLink href={listHref}>{t('list')}</ButtonLink>
          </>
        }
      />
      <FilterBar path="/dashboard/map" params={raw} keep={[]}>
        <UnitFields scope={scope} />
        <FilterField label={t('on')} name="on">
          <Input id="on" name="on" type="date" defaultValue={asOf} />
        </FilterField>
        <KindField kind={params.kind} />
        <CountingSwitch counting={params.counting} />
        <ChoiceField
          name="light"
          label={t('light')}
          all={t('area')}
          value={params.light === 'coverage' ? 'coverage' : undefined}
          options={[{ value: 'coverage', label: t('coverage') }]}
        />
      </FilterBar>
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_20rem]">
        <Card title={t(params.light)}>
          <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-table">
            {mapLegend(points, params.light).map(({ tone, word, count }) => (
              <li key={word}>
                <StatusLight tone={tone}>
                  {word} {formatInteger(count)} {t('unit')}
                </StatusLight>
              </li>
            ))}
          </ul>
          {map ? (
            <CountyMap
              map={map}
              title={t('heading', { unit: scope.unitName })}
              markOf={(point) => ({
                key: point.centerId,
                name: point.name,
                tone: toneOfPoint(point, params.light),
                word: wordOfPoint(point, params.light),
                href: `/centers/${point.centerId}`,
              })}
            />
          ) : (
            <EmptyState title={t('empty')} description={t('emptyHint')} />
          )}
          <p className="mt-3 text-small text-soft">
            {t('count', { shown: points.length, without: withoutPlace })}
            {outlines.length === 0 && t('grid')}
          </p>
        </Card>
        {data.can.loadOutline && (
          <Card title={t('outline.title')} description={t('outline.description')}>
            <OutlineForm
              maxBytes={OUTLINE_LIMITS.bytes}
              words={{
                label: t('outline.label'),
                help: t('outline.help'),
                submit: t('outline.submit'),
                network: t('outline.network'),
                missing: t('outline.missing'),
                done: t('outline.done'),
              }}
            />
          </Card>
        )}
      </div>
    </>
  )
}
