import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { OrgFilters } from '@/components/org/org-filters'
import { OrgTreeTable } from '@/components/org/org-tree-table'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getOrgTree } from '@/lib/org/queries'
import { orgTreeParams } from '@/lib/org/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('org'))('title') }
}

type OrgPageProps = { searchParams: Promise<RawSearchParams> }

export default async function OrgPage({ searchParams }: OrgPageProps) {
  const viewer = await requireViewer('org:read')
  const raw = await searchParams
  const params = orgTreeParams.parse(raw)
  const [t, tree] = await Promise.all([getTranslations('org'), load(getOrgTree(viewer, params))])
  const mayWrite = viewerMay(viewer, 'org:write')
  const isList = params.q !== '' || params.state === 'CLOSED'
  const hasNoTree = !isList && tree.townships === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', {
          county: tree.county.name,
          townships: formatInteger(tree.townships),
          communities: formatInteger(tree.communities),
        })}
        actions={
          <>
            <ButtonLink href="/org/changes">{t('changes')}</ButtonLink>
            <ExportMenu register="org-units" params={raw} />
            {mayWrite && (
              <ButtonLink href="/org/new" variant="primary">
                {t('create')}
              </ButtonLink>
            )}
          </>
        }
      />
      <OrgFilters raw={raw} params={params} />
      {hasNoTree && (
        <Notice tone="warning" title={t('noTree')} className="mb-4">
          {t('noTreeHint', { code: tree.county.code.slice(0, 6) })}
        </Notice>
      )}
      {tree.isCut && <Notice className="mb-4">{t('cut', { count: tree.rows.length })}</Notice>}
      {mayWrite && tree.provisional > 0 && !isList && (
        <Notice className="mb-4">{t('provisionalCount', { count: formatInteger(tree.provisional) })}</Notice>
      )}
      <OrgTreeTable
        rows={tree.rows}
        params={raw}
        isList={isList}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
    </>
  )
}
