'use server'
import { defineAction } from '@/lib/auth/action'
import { getReportConflict } from '@/lib/reporting/form/queries'
import { submitReport, withdrawReport } from '@/lib/reporting/mutations'
import { reportKey, submitReportInput, withdrawReportInput } from '@/lib/reporting/schema'

// The form asks for its page anew once it has its answer; the answer itself does not wait for a page to be drawn.
export const submitReportAction = defineAction('submitReport', submitReportInput, submitReport)
export const withdrawReportAction = defineAction('withdrawReport', withdrawReportInput, withdrawReport)
export const getReportConflictAction = defineAction('getReportConflict', reportKey, getReportConflict)
