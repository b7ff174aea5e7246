'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Entry } from '@/components/reporting/use-entry'
import { StatusLight } from '@/components/ui/status-light'
import { formatTime } from '@/lib/core/format/date'
import type { ReportForm } from '@/lib/reporting/form/types'

type Props = { entry: Entry; form: ReportForm; onChoose: () => void }

/** Whether what stands in the form is safe, said aloud as it changes. */
export function EntryStatus({ entry, form, onChoose }: Props) {
  const t = useTranslations('reports')
  const path = usePathname()
  const { state, status, dirty, isValid, problem } = entry
  const words = () => {
    if (status === 'saving') return t('saving')
    if (status === 'signedOut')
      return (
        <>
          <StatusLight tone="amber">{t('signedOut')}</StatusLight>{' '}
          {/* A whole new page: everything that this window knows belongs to the session that has ended. */}
          <a href={`/login?${new URLSearchParams({ next: path })}`} className="underline">
            {t('signIn')}
          </a>
        </>
      )
    if (state.conflict)
      return (
        <button type="button" onClick={onChoose} className="max-sm:min-h-11">
          <StatusLight tone="amber">
            {t('conflict.waiting', { count: state.conflict.differing.length })}
          </StatusLight>
        </button>
      )
    if (dirty && (status === 'offline' || status === 'unreachable'))
      return <StatusLight tone="amber">{t(status)}</StatusLight>
    if (dirty && status === 'refused')
      return <StatusLight tone="red">{problem ?? t('saveFailed')}</StatusLight>
    if (dirty && !isValid) return <StatusLight tone="amber">{t('invalidNotSaved')}</StatusLight>
    if (dirty) return t('unsaved')
    if (!state.savedAt) return ''
    if (state.savedByName && state.savedAt === form.savedAt)
      return t('lastSaved', { name: state.savedByName, time: formatTime(state.savedAt) })
    return <StatusLight tone="green">{t('saved', { time: formatTime(state.savedAt) })}</StatusLight>
  }
  return (
    <span role="status" aria-live="polite" className="[&_span]:whitespace-normal">
      {words()}
    </span>
  )
}
