import { getMessages, getTranslations } from 'next-intl/server'
import { EndExemptionButton } from '@/components/centers/end-exemption-button'
import { ExemptionDialog } from '@/components/centers/exemption-dialog'
import { Section } from '@/components/layout/section'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import type { CenterDetail, ExemptionRow } from '@/lib/centers/types'
import { isInForce } from '@/lib/core/calendar'
import { formatDateShort } from '@/lib/core/format/date'

type ExemptionSectionProps = { center: CenterDetail; on: string; today: string }

/** 备案 of a center, apart from whether it is met, and for the county the ways to register and to end one. */
export async function ExemptionSection({ center, on, today }: ExemptionSectionProps) {
  const [t, { centers: words }] = await Promise.all([getTranslations('centers'), getMessages()])
  const { exemptions, can, id, version } = center
  if (exemptions.length === 0 && !can.decide) return null
  const state = (exemption: ExemptionRow) =>
    isInForce(exemption, on) ? 'inForce' : on < exemption.from ? 'ahead' : 'notInForce'
  const isEnded = ({ to }: ExemptionRow) => to !== null && to <= today
  return (
    <Section
      title={t('section.exemptions')}
      description={t('exemption.description')}
      actions={
        can.decide && <ExemptionDialog id={id} version={version} today={today} words={words.exemption} />
      }
      id="exemptions"
    >
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {exemptions.length === 0 ? (
          <p className="px-5 py-4 text-table text-soft">{t('exemption.empty')}</p>
        ) : (
          <Table caption={t('section.exemptions')}>
            <thead>
              <tr>
                <th>{t('exemption.documentNo')}</th>
                <th>{t('exemption.columnFrom')}</th>
                <th>{t('exemption.columnTo')}</th>
                <th>{t('exemption.reason')}</th>
                <th>{t('exemption.columnState')}</th>
                {can.decide && <th className="actions">{t('closure.columnActions')}</th>}
              </tr>
            </thead>
            <tbody>
              {exemptions.map((exemption) => (
                <tr key={exemption.id}>
                  <td>{exemption.documentNo}</td>
                  <td className="whitespace-nowrap">{formatDateShort(exemption.from)}</td>
                  <td className="whitespace-nowrap">
                    {exemption.to ? formatDateShort(exemption.to) : t('exemption.open')}
                  </td>
                  <td className="min-w-40 break-words">{exemption.reason}</td>
                  <td>
                    <StatusLight tone={state(exemption) === 'inForce' ? 'amber' : 'grey'}>
                      {t(`exemption.${state(exemption)}`)}
                    </StatusLight>
                  </td>
                  {can.decide && (
                    <td className="actions">
                      {!isEnded(exemption) && (
                        <EndExemptionButton
                          id={exemption.id}
                          version={version}
                          today={today}
                          words={{
                            ...words.exemption.end,
                            title: t('exemption.end.title', { documentNo: exemption.documentNo }),
                          }}
                        />
                      )}
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
