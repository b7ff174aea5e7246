import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { OfferStateLight } from '@/components/service-items/offer-state-light'
import { OfferStep } from '@/components/service-items/offer-step'
import { ButtonLink } from '@/components/ui/button-link'
import { Table } from '@/components/ui/table'
import { formatDate, formatDateShort } from '@/lib/core/format/date'
import type { CenterOffers } from '@/lib/service-items/types'

type OfferSectionProps = { offers: CenterOffers; today: string }

/** What a center offers of the catalogue: the items of the list, offered or not, and whatever else it offers. */
export async function OfferSection({ offers, today }: OfferSectionProps) {
  const [t, { items: words }] = await Promise.all([getTranslations('items'), getMessages()])
  const { centerId, version, canWrite, list } = offers
  const listed = offers.items.filter((item) => item.isListed)
  const others = offers.items.filter((item) => !item.isListed && item.state !== 'NONE')
  const available = listed.filter((item) => item.state === 'OFFERED').length
  const shown = [...listed, ...others]
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
                  <td>
                    <OfferStateLight item={item} />
                  </td>
                  <td>{formatDateShort(item.enabledFrom)}</td>
                  {canWrite && (
                    <td className="actions">
                      <OfferStep
                        item={item}
                        target={{ centerId, itemId: item.id, version }}
                        today={today}
                        words={words}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Section>
  )
}
