import { getTranslations } from 'next-intl/server'
import { checkRoster, readRosterFile } from '@/lib/accounts/roster/queries'
import { rosterInput } from '@/lib/accounts/roster/schema'
import { GUARDED_ROLES } from '@/lib/accounts/rules'
import { defineRoute } from '@/lib/auth/route'

const SEPARATOR = '、'

/** Takes a workbook of accounts as the form field `file` and says what it would make; nothing is written or kept. */
export const POST = defineRoute({
  name: 'checkRoster',
  input: rosterInput,
  body: 'none',
  rate: 'import',
  run: async (viewer, _input, request) => {
    const { file } = await readRosterFile(viewer, request)
    const plan = await checkRoster(viewer, file)
    const [t, domain] = await Promise.all([getTranslations('users.roster'), getTranslations('domain')])
    return {
      rows: plan.accounts.map(({ line, name, username, role, unitName, departmentName }) => ({
        line,
        name,
        username,
        role: domain(`role.${role}`),
        unit: departmentName ?? unitName,
      })),
      faults: plan.faults.map(({ line, field, cause, params }) => ({
        line,
        column: field ? t(`fields.${field}`) : t('whole'),
        cause: t(`causes.${cause}`, params as never),
      })),
      guarded: plan.accounts.filter((account) => GUARDED_ROLES.includes(account.role)).length,
      ignored: plan.ignoredColumns.join(SEPARATOR),
      fingerprint: plan.fingerprint,
    }
  },
})
