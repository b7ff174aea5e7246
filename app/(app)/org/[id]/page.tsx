import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ChangeTable } from '@/components/org/change-table'
import { ChildTable } from '@/components/org/child-table'
import { PeriodTable } from '@/components/org/period-table'
import { UnitBadges } from '@/components/org/unit-badges'
import { UnitCenterTable } from '@/components/org/unit-center-table'
import { UnitFacts } from '@/components/org/unit-facts'
import { RecordHistory } from '@/components/staff/record-history'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { scopesOf, viewerMay } from '@/lib/core/viewer'
import { getOrgUnit, listUnitPeriods } from '@/lib/org/queries'
import { unitPageParams } from '@/lib/org/schema'
import type { OrgUnitDetail } from '@/lib/org/types'
import { listUnitChanges, listUnitHistory } from '@/lib/org-changes/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('org'))('title') }
}

type OrgUnitPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function OrgUnitPage({ params, searchParams }: OrgUnitPageProps) {
  const viewer = await requireViewer('org:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, { org: words }, unit, periods, changes, history] = await Promise.all([
    getTranslations('org'),
    getMessages(),
    load(getOrgUnit(viewer, { id })),
    load(listUnitPeriods(viewer, { id })),
    load(listUnitChanges(viewer, { id })),
    load(listUnitHistory(viewer, { id, ...unitPageParams.parse(raw) })),
  ])
  const isCountyViewer = scopesOf(viewer, 'org:read').some(({ level }) => level === 'COUNTY')
  const isParentOpen =
    unit.parent?.level === 'TOWNSHIP' || (unit.parent?.level === 'COUNTY' && isCountyViewer)
  return (
    <>
      <PageHeader
        title={unit.name}
        breadcrumb={[{ label: t('title'), href: '/org' }, { label: unit.name }]}
        status={<UnitBadges unit={unit} />}
        actions={<UnitSteps unit={unit} mayReadUsers={viewerMay(viewer, 'user:read')} />}
      />
      {unit.closedOn && (
        <Notice className="mb-5" tone={unit.people > 0 ? 'warning' : 'info'}>
          {t('closedNotice', { day: formatDate(unit.closedOn) })}
          {unit.people > 0 && t('closedPeople', { count: formatInteger(unit.people) })}
        </Notice>
      )}
      <Section title={t('section.facts')}>
        <UnitFacts unit={unit} isParentOpen={isParentOpen} />
      </Section>
      {unit.level !== 'COMMUNITY' && (
        <Section title={t('section.units')}>
          <Card isFlush>
            {unit.units.length > 0 ? <ChildTable units={unit.units} /> : <EmptyState title={t('noUnits')} />}
          </Card>
        </Section>
      )}
      <Section title={t('section.centers')}>
        <Card isFlush>
          {unit.centers.length > 0 ? (
            <UnitCenterTable centers={unit.centers} />
          ) : (
            <EmptyState title={t('noCenters')} />
          )}
        </Card>
      </Section>
      <Section title={t('section.periods')}>
        <Card isFlush>
          {periods.length > 0 ? <PeriodTable periods={periods} /> : <EmptyState title={t('noPeriods')} />}
        </Card>
      </Section>
      <Section title={t('section.changes')}>
        <ChangeTable
          rows={changes}
          path={`/org/${id}`}
          params={raw}
          empty={<EmptyState title={t('noChanges')} />}
        />
      </Section>
      <Section title={t('section.history')} id="history">
        <RecordHistory
          page={history}
          path={`/org/${id}`}
          params={raw}
          fields={words.field}
          dictionaries={{}}
        />
      </Section>
    </>
  )
}

async function UnitSteps({ unit, mayReadUsers }: { unit: OrgUnitDetail; mayReadUsers: boolean }) {
  const t = await getTranslations('org')
  return (
    <>
      {mayReadUsers && <ButtonLink href={`/users?unitId=${unit.id}`}>{t('toUsers')}</ButtonLink>}
      {unit.can.createBelow && <ButtonLink href={`/org/new?parentId=${unit.id}`}>{t('create')}</ButtonLink>}
      {unit.can.change && (
        <ButtonLink href={`/org/${unit.id}/change?kind=RENAME`} variant="primary">
          {t('form.title')}
        </ButtonLink>
      )}
      {unit.can.reopen && (
        <ButtonLink href={`/org/${unit.id}/change?kind=REOPEN`} variant="primary">
          {t('kind.REOPEN')}
        </ButtonLink>
      )}
    </>
  )
}
