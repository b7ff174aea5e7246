import { defineRoute } from '@/lib/auth/route'
import { AppError } from '@/lib/core/errors'
import { assertMay } from '@/lib/core/viewer'
import { uploadImport } from '@/lib/imports/mutations'
import { MAX_FILE_BYTES, registerParams } from '@/lib/imports/schema'

/** Room for the parts of the form around the file. */
const FORM_OVERHEAD = 16_384

/** Takes one xlsx or csv as the form field `file`, for the register of the address, and answers the id of the new import. */
export const POST = defineRoute({
  name: 'uploadImport',
  input: registerParams,
  body: 'none',
  rate: 'import',
  status: 201,
  run: async (viewer, { register }, request) => {
    assertMay(viewer, 'center:import')
    if (Number(request.headers.get('content-length') ?? 0) > MAX_FILE_BYTES + FORM_OVERHEAD)
      throw new AppError('INVALID_INPUT', { reason: 'validation.imports.fileTooLarge' })
    // A body that is no form, or one that was cut off on the way, is answered like one without a file.
    const form = await request.formData().catch(() => null)
    const file = form?.get('file')
    if (!(file instanceof File))
      throw new AppError('INVALID_INPUT', { reason: 'validation.imports.fileMissing' })
    if (file.size > MAX_FILE_BYTES)
      throw new AppError('INVALID_INPUT', { reason: 'validation.imports.fileTooLarge' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    return uploadImport(viewer, { name: file.name, bytes, register })
  },
})
