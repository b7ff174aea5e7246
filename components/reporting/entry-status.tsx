'use client'
import { useTranslations } from 'next-intl'
import type { useEntry } from '@/components/reporting/use-entry'
import { formatTime } from '@/lib/core/format/date'
import type { ReportForm } from '@/lib/reporting/form/types'

type Props = { entry: ReturnType<typeof useEntry>; form: ReportForm }

/** Whether what stands in the form is safe, said aloud as it changes. */
export function EntryStatus({ entry, form }: Props) {
  const t = useTranslations('reports')
  const { state, status, dirty, isValid, problem } = entry
  const words = () => {
    if (status === 'saving') return t('saving')
    if (status === 'failed' && dirty) return problem ?? t('saveFailed')
    if (dirty && !isValid) return t('invalidNotSaved')
    if (dirty) return t('unsaved')
    if (!state.savedAt) return ''
    if (state.savedAt === form.savedAt && form.savedByName)
      return t('lastSaved', { name: form.savedByName, time: formatTime(state.savedAt) })
    return t('saved', { time: formatTime(state.savedAt) })
  }
  return (
    <span role="status" aria-live="polite" className={status === 'failed' && dirty ? 'text-red' : undefined}>
      {words()}
    </span>
  )
}
