'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { formatInstant, formatMonth } from '@/lib/core/format/date'
import { readRemindersAction } from '@/lib/reminders/actions'
import type { ReminderRow } from '@/lib/reminders/types'
import { reportHref } from '@/lib/reporting/mine/view'

/** 催报 that has not been read: who asked for which month, and the way to its form. */
export function ReminderNotice({ reminders }: { reminders: readonly ReminderRow[] }) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const read = () =>
    startTransition(async () => {
      const result = await readRemindersAction({ ids: reminders.map(({ id }) => id) }).catch(() => null)
      if (result?.ok) router.refresh()
      else toast.error(result?.message ?? t('readFailed'))
    })
  if (reminders.length === 0) return null
  return (
    <Notice tone="warning" title={t('reminders', { count: reminders.length })} className="mb-6">
      <ul className="mt-1 space-y-1">
        {reminders.map((reminder) => (
          <li key={reminder.id} className="flex flex-wrap items-center gap-x-3">
            <span>
              {t('reminderLine', {
                month: formatMonth(reminder.month),
                center: reminder.centerName,
                kind: t(`reminderKind.${reminder.kind}`),
                name: reminder.userName,
                at: formatInstant(reminder.at),
              })}
            </span>
            <ButtonLink href={reportHref(reminder)} size="sm" variant="ghost">
              {t('toReport')}
              <span className="sr-only">
                {reminder.centerName} {formatMonth(reminder.month)}
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <Button size="sm" className="mt-2" isPending={isPending} onClick={read}>
        {t('markRead')}
      </Button>
    </Notice>
  )
}
