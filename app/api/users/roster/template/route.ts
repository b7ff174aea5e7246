import { getTranslations } from 'next-intl/server'
import { listPostDepartments } from '@/lib/accounts/queries'
import { rosterInput } from '@/lib/accounts/roster/schema'
import { rosterTemplate } from '@/lib/accounts/roster/view'
import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeTemplate } from '@/lib/spreadsheets/write-template'
import { Role } from '@/prisma/generated/enums'

/** The workbook to fill in, with the roles and the departments of the county to choose from. */
export const GET = defineRoute({
  name: 'downloadRosterTemplate',
  input: rosterInput,
  rate: 'export',
  run: async (viewer) => {
    const departments = await listPostDepartments(viewer)
    const [t, domain] = await Promise.all([getTranslations('users.roster'), getTranslations('domain')])
    const model = rosterTemplate({
      title: t('title'),
      heads: {
        name: t('fields.name'),
        username: t('fields.username'),
        role: t('fields.role'),
        unit: t('unitHead'),
        department: t('fields.department'),
      },
      notes: {
        name: t('notes.name'),
        username: t('notes.username'),
        role: t('notes.role'),
        unit: t('notes.unit'),
        department: t('notes.department'),
      },
      roles: Object.values(Role).map((role) => domain(`role.${role}`)),
      departments: departments.map((department) => department.name),
      instructions: [t('instructions.one'), t('instructions.unit'), t('instructions.all')],
    })
    const bytes = await writeTemplate(model)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': XLSX_TYPE,
        'content-disposition': contentDisposition(`${t('title')}.xlsx`),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
