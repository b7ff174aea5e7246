import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { CloseWindowButton } from '@/components/service-windows/close-window-button'
import { WindowDialog } from '@/components/service-windows/window-dialog'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { formatDateShort } from '@/lib/core/format/date'
import { isWindowActive, nextWindowNumber } from '@/lib/service-windows/rules'
import type { DepartmentOption, WindowRow } from '@/lib/service-windows/types'

type WindowSectionProps = {
  centerId: string
  windows: readonly WindowRow[]
  departments: readonly DepartmentOption[]
  canWrite: boolean
  today: string
  on: string
}

const SEPARATOR = '、'

/** The service windows of a center, and for those who keep them the ways to change them. */
export async function WindowSection(props: WindowSectionProps) {
  const { centerId, windows, departments, canWrite, today, on } = props
  const [t, { windows: words }] = await Promise.all([getTranslations('windows'), getMessages()])
  const active = windows.filter((window) => isWindowActive(window, on)).length
  const open = windows.filter((window) => window.closedOn === null)
  const dialog = {
    centerId,
    departments,
    nextNumber: nextWindowNumber(open.map((window) => window.number)),
    words: words.form,
  }
  const actions = (window: WindowRow) => (
    <span className="inline-flex gap-2">
      <WindowDialog {...dialog} window={window} label={words.edit} />
      {window.closedOn === null && (
        <CloseWindowButton
          id={window.id}
          version={window.version}
          today={today}
          label={words.close}
          words={{ ...words.closing, title: t('closing.title', { name: window.name }) }}
        />
      )}
    </span>
  )
  return (
    <Section
      title={t('title')}
      description={t('count', { active })}
      actions={canWrite && <WindowDialog {...dialog} label={words.create} />}
      id="windows"
    >
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {windows.length === 0 ? (
          <EmptyState title={t('empty')} description={t('emptyHint')} />
        ) : (
          <Table caption={t('title')}>
            <thead>
              <tr>
                <th className="numeric">{t('column.number')}</th>
                <th>{t('column.name')}</th>
                <th>{t('column.departments')}</th>
                <th>{t('column.schedule')}</th>
                <th>{t('column.integrated')}</th>
                <th>{t('column.openedOn')}</th>
                <th>{t('column.state')}</th>
                {canWrite && <th className="actions">{t('column.actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {windows.map((window) => (
                <tr key={window.id}>
                  <td className="numeric">{window.number}</td>
                  <td>{window.name}</td>
                  <td>{window.departments.map((department) => department.name).join(SEPARATOR)}</td>
                  <td>{window.schedule ?? t('none')}</td>
                  <td>{t(window.integrated ? 'yes' : 'no')}</td>
                  <td>{formatDateShort(window.openedOn)}</td>
                  <td>
                    {isWindowActive(window, on) ? (
                      <StatusLight tone="green">{t('active')}</StatusLight>
                    ) : (
                      <StatusLight tone="grey">
                        {t('closed', { date: formatDateShort(window.closedOn) })}
                      </StatusLight>
                    )}
                  </td>
                  {canWrite && <td className="actions">{actions(window)}</td>}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Section>
  )
}
