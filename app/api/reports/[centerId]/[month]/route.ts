import { defineRoute } from '@/lib/auth/route'
import { saveReport } from '@/lib/reporting/mutations'
import { saveReportInput } from '@/lib/reporting/schema'

/**
 * Saves the changed cells of a month's form. A route and no action, so that a browser can give a slow attempt up, send the
 * last one while its window closes, and be told by the status that the session has ended.
 */
export const PUT = defineRoute({ name: 'reports.save', input: saveReportInput, run: saveReport })
