import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { RecordState } from '@/components/groups/record-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { RecordHistory } from '@/components/staff/record-history'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import type { HistoryRow } from '@/lib/centers/history/types'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { GroupDetailBase, GroupRowBase } from '@/lib/groups/types'
import type { Messages } from '@/lib/i18n/messages'

type RecordPageProps = {
  title: string
  /** The list that the record stands in. */
  list: { label: string; href: string }
  record: GroupRowBase & GroupDetailBase
  items: { term: string; detail: ReactNode }[]
  /** Cancelling and restoring, as far as the viewer may. */
  steps: ReactNode
  /** What is unusual about the record. */
  notices?: ReactNode
  history: Page<HistoryRow>
  raw: RawSearchParams
  fields: Messages['groups']['field']
  dictionaries?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** One record of a register with what was done to it. */
export async function RecordPage(props: RecordPageProps) {
  const t = await getTranslations('groups')
  const { title, list, record, items, steps, notices, history, raw, fields, dictionaries = {} } = props
  const path = `${list.href}/${record.id}`
  return (
    <>
      <PageHeader
        title={title}
        description={record.centerName}
        breadcrumb={[{ label: t('title'), href: '/groups' }, list, { label: title }]}
        status={<RecordState isCancelled={record.isCancelled} />}
        actions={
          <>
            {steps}
            {record.can.change && (
              <ButtonLink href={`${path}/edit`} variant="primary">
                {t('edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      {record.isCancelled && <Notice className="mb-5">{t('cancelled')}</Notice>}
      {record.isFrozen && (
        <Notice className="mb-5" actions={<ButtonLink href="/corrections">{t('correction')}</ButtonLink>}>
          {t('frozen')}
        </Notice>
      )}
      {notices}
      <Section title={t('section.basic')}>
        <Card>
          <DefinitionList items={items} />
        </Card>
      </Section>
      <Section title={t('section.history')} id="history">
        <RecordHistory page={history} path={path} params={raw} fields={fields} dictionaries={dictionaries} />
      </Section>
    </>
  )
}
