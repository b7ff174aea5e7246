import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { CatalogueTable } from '@/components/service-items/catalogue-table'
import { load } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { getCatalogue } from '@/lib/service-items/catalogue/queries'
import type { CatalogueParams } from '@/lib/service-items/catalogue/schema'
import { lastDayInForce } from '@/lib/service-items/lists/rules'

type CatalogueListProps = { viewer: Viewer; params: CatalogueParams; raw: RawSearchParams; path: string }

export async function CatalogueList({ viewer, params, raw, path }: CatalogueListProps) {
  const [t, catalogue] = await Promise.all([getTranslations('items'), load(getCatalogue(viewer, params))])
  const { list, centers } = catalogue
  const date = formatDate(catalogue.on)
  const span = list && { from: formatDate(list.from), to: formatDate(lastDayInForce(list)) }
  return (
    <>
      <Notice
        title={
          list
            ? t('list', { name: list.name, version: list.version, items: list.items })
            : t('listNone', { date })
        }
        className="mb-4"
      >
        {span ? t(list?.to ? 'listUntil' : 'listFrom', span) : t('listNoneHint')}{' '}
        {t('counted', { date, centers })}
      </Notice>
      <CatalogueTable
        catalogue={catalogue}
        path={path}
        params={raw}
        mayWrite={viewerMay(viewer, 'item:write')}
      />
    </>
  )
}
