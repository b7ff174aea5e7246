import { getTranslations } from 'next-intl/server'
import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { listChoicesOf } from '@/lib/imports/queries'
import { registerForm } from '@/lib/imports/registers/rules'
import type { RegisterKey } from '@/lib/imports/registers/types'
import { registerParams } from '@/lib/imports/schema'
import { toRegisterTemplate, toTemplateModel } from '@/lib/imports/template/view'
import { listUnitOptions } from '@/lib/org/queries'
import { type TemplateModel, XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeTemplate } from '@/lib/spreadsheets/write-template'

/** The workbook to fill in, for one register: centers with the units of the viewer's county. */
export const GET = defineRoute({
  name: 'downloadImportTemplate',
  input: registerParams,
  rate: 'export',
  run: async (viewer, { register }) => {
    assertMay(viewer, 'center:import')
    const bytes = await writeTemplate(
      register === 'centers' ? await centerTemplate(viewer) : await registerTemplate(viewer, register),
    )
    const t = await getTranslations('imports')
    const name =
      register === 'centers'
        ? t('file.template')
        : t('file.templateOf', { register: t(`register.${register}`) })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': XLSX_TYPE,
        'content-disposition': contentDisposition(`${name}.xlsx`),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})

async function centerTemplate(viewer: Viewer): Promise<TemplateModel> {
  const t = await getTranslations('imports')
  return toTemplateModel(
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
}

async function registerTemplate(viewer: Viewer, register: RegisterKey): Promise<TemplateModel> {
  const [t, choices] = await Promise.all([getTranslations(), listChoicesOf(viewer, { register })])
  const name = t(`imports.register.${register}`)
  return toRegisterTemplate(registerForm(register), {
    name,
    title: t('imports.file.templateOf', { register: name }),
    word: (key) => t(key),
    choices,
    instructions: [t('imports.instructions.blank'), t('imports.instructions.all')],
  })
}
