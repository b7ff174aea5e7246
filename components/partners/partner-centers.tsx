import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { LinkPartnerForm } from '@/components/partners/link-partner-form'
import { UnlinkPartnerButton } from '@/components/partners/unlink-partner-button'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { Messages } from '@/lib/i18n/messages'
import type { PartnerChoice, PartnerDetail } from '@/lib/partners/types'

type PartnerCentersProps = {
  partner: Pick<PartnerDetail, 'id' | 'centers' | 'otherCenters'>
  /** Centers that the viewer may add. */
  choices: readonly PartnerChoice[]
  words: Pick<Messages['partners'], 'link' | 'unlink'>
}

/** The centers that a partner works with: those in reach by name, the others by number. */
export function PartnerCenters({ partner, choices, words }: PartnerCentersProps) {
  const t = useTranslations('partners')
  const { id, centers, otherCenters } = partner
  return (
    <>
      <Card isFlush>
        {centers.length > 0 ? (
          <Table caption={t('section.centers')} isStickyHead={false}>
            <thead>
              <tr>
                <th scope="col">{t('centers.name')}</th>
                <th scope="col">{t('centers.township')}</th>
                <th scope="col" className="actions">
                  <span className="sr-only">{t('unlink.label')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {centers.map((center) => (
                <tr key={center.id}>
                  <th scope="row">{center.name}</th>
                  <td>{center.townshipName ?? t('centers.county')}</td>
                  <td className="actions">
                    {center.canUnlink && (
                      <UnlinkPartnerButton
                        id={id}
                        centerId={center.id}
                        words={{ ...words.unlink, title: t('unlink.title', { name: center.name }) }}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        ) : (
          <EmptyState title={t('centers.empty')} description={t('centers.emptyHint')} />
        )}
      </Card>
      {otherCenters > 0 && (
        <p className="mt-2 text-table text-soft">{t('centers.others', { count: otherCenters })}</p>
      )}
      {choices.length > 0 && (
        <LinkPartnerForm
          key={centers.length}
          id={id}
          centers={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
          words={words.link}
        />
      )}
    </>
  )
}
