import { getTranslations } from 'next-intl/server'
import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { listErrorRows } from '@/lib/imports/queries'
import { importIdInput } from '@/lib/imports/schema'
import { toErrorTable } from '@/lib/imports/template/view'
import { causeKey } from '@/lib/imports/values/rules'
import { XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeErrorRows } from '@/lib/spreadsheets/write-errors'

/** The refused rows of a dry run with their causes, to be mended and uploaded again. */
export const GET = defineRoute({
  name: 'downloadImportErrors',
  input: importIdInput,
  rate: 'export',
  run: async (viewer, input) => {
    const [t, causes] = await Promise.all([getTranslations('imports'), getTranslations()])
    const refused = await listErrorRows(viewer, input)
    const bytes = await writeErrorRows({
      table: toErrorTable(refused, t('file.errors')),
      errors: refused.problems.map(({ line, column, problem }) => ({
        row: line,
        column,
        cause: causes(causeKey(problem), problem.params),
      })),
    })
    const stem = refused.fileName.replace(/\.[^.]*$/, '')
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': XLSX_TYPE,
        'content-disposition': contentDisposition(`${t('check.errorFile', { file: stem })}.xlsx`),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
