'use server'
import { defineAction } from '@/lib/auth/action'
import { recordOrgChange } from '@/lib/org-changes/mutations'
import { previewOrgChange } from '@/lib/org-changes/queries'
import { orgChangeInput } from '@/lib/org-changes/schema'

export const previewOrgChangeAction = defineAction('previewOrgChange', orgChangeInput, previewOrgChange)
export const recordOrgChangeAction = defineAction('recordOrgChange', orgChangeInput, recordOrgChange, {
  revalidate: ({ unitId }) => ['/org', `/org/${unitId}`, '/org/changes'],
})
