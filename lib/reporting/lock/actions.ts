'use server'
import { defineAction } from '@/lib/auth/action'
import { unlockReport } from '@/lib/reporting/lock/mutations'
import { unlockReportInput } from '@/lib/reporting/lock/schema'

export const unlockReportAction = defineAction('unlockReport', unlockReportInput, unlockReport, {
  revalidate: () => ['/review', '/reports'],
})
