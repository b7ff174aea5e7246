import { expect, it } from 'vitest'
import { appQuery, ownerQuery } from '@/tests/support/database'
it('has its own database', async () => {
  expect(await appQuery('select current_user as u')).toEqual([{ u: 'linli_app' }])
  expect(await ownerQuery('select count(*)::int as n from "User"')).toEqual([{ n: 0 }])
})
