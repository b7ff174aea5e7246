'use server'
import { defineAction } from '@/lib/auth/action'
import { markReport } from '@/lib/reporting/review/mark/mutations'
import { markReportInput } from '@/lib/reporting/review/mark/schema'

export const markReportAction = defineAction('markReport', markReportInput, markReport, {
  revalidate: () => ['/review', '/reports'],
})
