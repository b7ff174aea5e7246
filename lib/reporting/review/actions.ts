'use server'
import { defineAction } from '@/lib/auth/action'
import { approveReport, approveReports, returnReport } from '@/lib/reporting/review/mutations'
import { approveReportInput, approveReportsInput, returnReportInput } from '@/lib/reporting/review/schema'

const revalidate = () => ['/review', '/reports']

export const returnReportAction = defineAction('returnReport', returnReportInput, returnReport, {
  revalidate,
})
export const approveReportAction = defineAction('approveReport', approveReportInput, approveReport, {
  revalidate,
})
export const approveReportsAction = defineAction('approveReports', approveReportsInput, approveReports, {
  revalidate,
})
