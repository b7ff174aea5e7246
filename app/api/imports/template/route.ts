import { getTranslations } from 'next-intl/server'
import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { assertMay } from '@/lib/core/viewer'
import { noInput } from '@/lib/imports/schema'
import { toTemplateModel } from '@/lib/imports/template/view'
import { listUnitOptions } from '@/lib/org/queries'
import { XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeTemplate } from '@/lib/spreadsheets/write-template'

/** The workbook to fill in, with the units of the viewer's county. */
export const GET = defineRoute({
  name: 'downloadImportTemplate',
  input: noInput,
  rate: 'export',
  run: async (viewer) => {
    assertMay(viewer, 'center:import')
    const t = await getTranslations('imports')
    const model = toTemplateModel(
      {
        name: t('file.template'),
        title: t('file.templateTitle'),
        heading: (field) => t(`field.${field}`),
        note: (field) => t(`templateNote.${field}`),
        instructions: [
          t('instructions.blank'),
          t('instructions.units'),
          t('instructions.numbers'),
          t('instructions.all'),
        ],
      },
      await listUnitOptions(viewer),
    )
    const bytes = await writeTemplate(model)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': XLSX_TYPE,
        'content-disposition': contentDisposition(`${t('file.template')}.xlsx`),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
