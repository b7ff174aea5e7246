import { defineRoute } from '@/lib/auth/route'
import { readUpload } from '@/lib/auth/upload'
import { assertMay } from '@/lib/core/viewer'
import { uploadImport } from '@/lib/imports/mutations'
import { MAX_FILE_BYTES, registerParams } from '@/lib/imports/schema'

/** Takes one xlsx or csv as the form field `file`, for the register of the address, and answers the id of the new import. */
export const POST = defineRoute({
  name: 'uploadImport',
  input: registerParams,
  body: 'none',
  rate: 'import',
  status: 201,
  run: async (viewer, { register }, request) => {
    assertMay(viewer, 'center:import')
    const { name, bytes } = await readUpload(request, {
      maxBytes: MAX_FILE_BYTES,
      tooLarge: 'validation.imports.fileTooLarge',
      missing: 'validation.imports.fileMissing',
    })
    return uploadImport(viewer, { name, bytes, register })
  },
})
