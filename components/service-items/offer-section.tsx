import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { ResumeItemButton } from '@/components/service-items/resume-item-button'
import { SuspendItemDialog } from '@/components/service-items/suspend-item-dialog'
import { ButtonLink } from '@/components/ui/button-link'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { formatDate, formatDateShort } from '@/lib/core/format/date'
import type { CenterOffer, CenterOffers, OfferState } from '@/lib/service-items/types'

const TONE = { NONE: 'red', OFFERED: 'green', SUSPENDED: 'amber' } as const satisfies Record<
  OfferState,
  string
>

type OfferSectionProps = { offers: CenterOffers; today: string }

/** What a center offers of the catalogue: the items of the list, offered or not, and whatever else it offers. */
export async function OfferSection({ offers, today }: OfferSectionProps) {
  const [t, { items: words }] = await Promise.all([getTranslations('items'), getMessages()])
  const { centerId, version, canWrite, list } = offers
  const listed = offers.items.filter((item) => item.isListed)
  const others = offers.items.filter((item) => !item.isListed && item.state !== 'NONE')
  const available = listed.filter((item) => item.state === 'OFFERED').length
  const shown = [...listed, ...others]
  const state = (item: CenterOffer) => {
    const { suspendedFrom: from, suspendedTo: to } = item
    const span = !from
      ? ''
      : to
        ? t('offers.suspendedSpan', { from: formatDateShort(from), to: formatDateShort(to) })
        : t('offers.suspendedFrom', { from: formatDateShort(from) })
    return (
      <>
        <StatusLight tone={TONE[item.state]}>{t(`offers.state.${item.state}`)}</StatusLight>
        {span && (
          <span className="block text-small text-soft">
            {[span, item.reason].filter(Boolean).join(' · ')}
          </span>
        )}
      </>
    )
  }
  const action = (item: CenterOffer) => {
    const target = { centerId, itemId: item.id, version }
    if (item.state === 'NONE') return null
    return item.state === 'OFFERED' ? (
      <SuspendItemDialog
        target={target}
        today={today}
        words={{ ...words.suspend, title: t('suspend.title', { name: item.name }) }}
      />
    ) : (
      <ResumeItemButton
        target={target}
        today={today}
        label={words.resume.label}
        words={{ ...words.resume, title: t('resume.title', { name: item.name }) }}
      />
    )
  }
  const summary = list
    ? t('offers.summary', { available, required: listed.length })
    : t('listNone', { date: formatDate(offers.on) })
  return (
    <Section
      title={t('offers.title')}
      description={
        others.length > 0 ? `${summary} · ${t('offers.others', { count: others.length })}` : summary
      }
      actions={canWrite && <ButtonLink href={`/centers/${centerId}/offers`}>{t('offers.edit')}</ButtonLink>}
      id="offers"
    >
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {shown.length === 0 ? (
          <EmptyState title={t('offers.empty')} description={t('offers.emptyHint')} />
        ) : (
          <Table caption={t('offers.title')} isCompact maxHeight="32rem">
            <thead>
              <tr>
                <th>{t('offers.column.name')}</th>
                <th>{t('offers.column.department')}</th>
                <th>{t('offers.column.listed')}</th>
                <th>{t('offers.column.state')}</th>
                <th>{t('offers.column.enabledFrom')}</th>
                {canWrite && <th className="actions">{t('offers.column.actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => (
                <tr key={item.id}>
                  <td>{item.name}</td>
                  <td>{item.departmentName}</td>
                  <td>{t(item.isListed ? 'offers.inList' : 'offers.notInList')}</td>
                  <td>{state(item)}</td>
                  <td>{formatDateShort(item.enabledFrom)}</td>
                  {canWrite && <td className="actions">{action(item)}</td>}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Section>
  )
}
