'use server'
import { defineAction } from '@/lib/auth/action'
import { getReportConflict } from '@/lib/reporting/form/queries'
import { submitReport, withdrawReport } from '@/lib/reporting/mutations'
import { reportKey, submitReportInput, withdrawReportInput } from '@/lib/reporting/schema'

const revalidate = () => ['/reports', '/review']

export const submitReportAction = defineAction('submitReport', submitReportInput, submitReport, {
  revalidate,
})
export const withdrawReportAction = defineAction('withdrawReport', withdrawReportInput, withdrawReport, {
  revalidate,
})
export const getReportConflictAction = defineAction('getReportConflict', reportKey, getReportConflict)
