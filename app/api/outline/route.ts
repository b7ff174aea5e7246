import { z } from 'zod'
import { defineRoute } from '@/lib/auth/route'
import { readUpload } from '@/lib/auth/upload'
import { assertMay } from '@/lib/core/viewer'
import { loadOutline } from '@/lib/maps/mutations'
import { OUTLINE_LIMITS } from '@/lib/maps/schema'

/** Takes the outlines of the county's townships as the form field `file`. */
export const POST = defineRoute({
  name: 'loadOutline',
  input: z.object({}),
  body: 'none',
  rate: 'upload',
  status: 201,
  run: async (viewer, _input, request) => {
    assertMay(viewer, 'org:write')
    const { bytes } = await readUpload(request, {
      maxBytes: OUTLINE_LIMITS.bytes,
      tooLarge: 'validation.progress.outlineTooLarge',
      missing: 'validation.progress.outlineMissing',
    })
    return loadOutline(viewer, bytes)
  },
})
