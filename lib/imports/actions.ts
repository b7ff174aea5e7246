'use server'
import { defineAction } from '@/lib/auth/action'
import { applyImport, checkImport } from '@/lib/imports/mutations'
import { applyImportInput, checkImportInput } from '@/lib/imports/schema'

const importPaths = (_result: unknown, { id }: { id: string }) => ['/imports', `/imports/${id}`]

export const checkImportAction = defineAction('checkImport', checkImportInput, checkImport, {
  revalidate: importPaths,
})
export const applyImportAction = defineAction('applyImport', applyImportInput, applyImport, {
  revalidate: (result, input) => [...importPaths(result, input), '/centers', '/dashboard'],
})
