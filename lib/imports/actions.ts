'use server'
import { defineAction } from '@/lib/auth/action'
import { mergeCenters } from '@/lib/imports/merge/mutations'
import { mergeCentersInput } from '@/lib/imports/merge/schema'
import { applyImport, checkImport, discardImport } from '@/lib/imports/mutations'
import { applyImportInput, checkImportInput, discardImportInput, undoImportInput } from '@/lib/imports/schema'
import { undoImport } from '@/lib/imports/undo/mutations'
import { mapZoneName, removeSynonym } from '@/lib/imports/zones/mutations'
import { mapZoneNameInput, removeSynonymInput } from '@/lib/imports/zones/schema'

const importPaths = (_result: unknown, { id }: { id: string }) => ['/imports', `/imports/${id}`]
const registerPaths = (result: unknown, input: { id: string }) => [
  ...importPaths(result, input),
  '/centers',
  '/dashboard',
]

export const checkImportAction = defineAction('checkImport', checkImportInput, checkImport, {
  revalidate: importPaths,
})
export const applyImportAction = defineAction('applyImport', applyImportInput, applyImport, {
  revalidate: registerPaths,
})
export const discardImportAction = defineAction('discardImport', discardImportInput, discardImport, {
  revalidate: importPaths,
})
export const undoImportAction = defineAction('undoImport', undoImportInput, undoImport, {
  revalidate: registerPaths,
})
export const mapZoneNameAction = defineAction('mapZoneName', mapZoneNameInput, mapZoneName, {
  revalidate: () => ['/imports/zone-names', '/centers'],
})
export const removeSynonymAction = defineAction('removeSynonym', removeSynonymInput, removeSynonym, {
  revalidate: () => ['/imports/zone-names'],
})
export const mergeCentersAction = defineAction('mergeCenters', mergeCentersInput, mergeCenters, {
  revalidate: (_result, { keptId, mergedId }) => ['/centers', `/centers/${keptId}`, `/centers/${mergedId}`],
})
