import { getMessages, getTranslations } from 'next-intl/server'
import { ClosureDialog } from '@/components/closures/closure-dialog'
import { EndClosureButton } from '@/components/closures/end-closure-button'
import { Section } from '@/components/layout/section'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import type { CenterClosures, ClosureRow } from '@/lib/closures/types'
import { isInForce } from '@/lib/core/calendar'
import { formatDateShort } from '@/lib/core/format/date'

type ClosureSectionProps = { centerId: string; closures: CenterClosures; on: string; today: string }

/** The temporary closures of a center, and for those who keep them the ways to change them. */
export async function ClosureSection({ centerId, closures, on, today }: ClosureSectionProps) {
  const [t, { centers }] = await Promise.all([getTranslations('centers'), getMessages()])
  const words = centers.closure
  const { rows, canWrite } = closures
  if (rows.length === 0 && !canWrite) return null
  const state = (closure: ClosureRow) => {
    if (isInForce(closure, on)) return { tone: 'amber', word: t('closure.closed') } as const
    return { tone: 'grey', word: t(on < closure.from ? 'closure.ahead' : 'closure.over') } as const
  }
  const mayEnd = ({ from, to }: ClosureRow) => from < today && (to === null || to > today)
  return (
    <Section
      title={t('section.closures')}
      description={t('closure.description')}
      actions={canWrite && <ClosureDialog centerId={centerId} today={today} words={words} />}
      id="closures"
    >
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {rows.length === 0 ? (
          <p className="px-5 py-4 text-table text-soft">{t('closure.empty')}</p>
        ) : (
          <Table caption={t('section.closures')}>
            <thead>
              <tr>
                <th>{t('closure.columnFrom')}</th>
                <th>{t('closure.columnTo')}</th>
                <th>{t('closure.columnReason')}</th>
                <th>{t('closure.columnState')}</th>
                {canWrite && <th className="actions">{t('closure.columnActions')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((closure) => (
                <tr key={closure.id}>
                  <td className="whitespace-nowrap">{formatDateShort(closure.from)}</td>
                  <td className="whitespace-nowrap">
                    {closure.to ? formatDateShort(closure.to) : t('closure.open')}
                  </td>
                  <td className="min-w-40 break-words">{closure.reason}</td>
                  <td>
                    <StatusLight tone={state(closure).tone}>{state(closure).word}</StatusLight>
                  </td>
                  {canWrite && (
                    <td className="actions">
                      <span className="inline-flex gap-2">
                        <ClosureDialog centerId={centerId} closure={closure} today={today} words={words} />
                        {mayEnd(closure) && (
                          <EndClosureButton
                            id={closure.id}
                            version={closure.version}
                            today={today}
                            words={words.ending}
                          />
                        )}
                      </span>
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
