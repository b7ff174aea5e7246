import { getTranslations } from 'next-intl/server'
import { createRoster } from '@/lib/accounts/roster/mutations'
import { readRosterFile } from '@/lib/accounts/roster/queries'
import { rosterInput } from '@/lib/accounts/roster/schema'
import { slipSheets } from '@/lib/accounts/roster/view'
import { defineRoute } from '@/lib/auth/route'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'

/**
 * Makes the accounts of a workbook, sent again with the fingerprint of its dry run. The passwords leave the server in this answer
 * alone, as text and as a workbook.
 */
export const POST = defineRoute({
  name: 'createRoster',
  input: rosterInput,
  body: 'none',
  rate: 'import',
  status: 201,
  run: async (viewer, _input, request) => {
    const { file, fingerprint } = await readRosterFile(viewer, request)
    const [t, domain] = await Promise.all([getTranslations('users'), getTranslations('domain')])
    const made = await createRoster(viewer, { file, fingerprint })
    const slips = made.slips.map((slip) => ({
      ...slip,
      people: slip.people.map((person) => ({ ...person, role: domain(`role.${person.role}`) })),
    }))
    const sheets = slipSheets(slips, {
      title: (place) => t('roster.slipTitle', { place }),
      foot: t('roster.slipFoot'),
      name: t('name'),
      unit: t('form.unit'),
      role: t('role'),
      username: t('username'),
      password: t('password.password'),
    })
    return {
      created: made.created,
      requested: made.requested,
      slips,
      workbook: Buffer.from(await writeXlsx(sheets)).toString('base64'),
      fileName: `${t('roster.workbook')}.xlsx`,
    }
  },
})
