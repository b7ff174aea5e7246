'use server'
import { defineAction } from '@/lib/auth/action'
import { readReminders, remindReports } from '@/lib/reminders/mutations'
import { readRemindersInput, remindReportsInput } from '@/lib/reminders/schema'

export const remindReportsAction = defineAction('remindReports', remindReportsInput, remindReports, {
  revalidate: () => ['/report-status', '/'],
})
export const readRemindersAction = defineAction('readReminders', readRemindersInput, readReminders, {
  revalidate: () => ['/'],
})
