import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { WindowDialog } from '@/components/service-windows/window-dialog'
import { WindowStep } from '@/components/service-windows/window-step'
import { WindowTable } from '@/components/service-windows/window-table'
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
      <WindowStep window={window} today={today} words={words} />
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
          <WindowTable windows={windows} on={on} actions={canWrite ? actions : undefined} />
        )}
      </div>
    </Section>
  )
}
