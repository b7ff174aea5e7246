import 'server-only'
import { AppError } from '@/lib/core/errors'

/** Room for the parts of the form around the file. */
const FORM_OVERHEAD = 16_384

/**
 * The one file of an upload, as the form field `file`. A body that is no form, or one that was cut off on the way, is
 * answered like one without a file.
 * @throws AppError INVALID_INPUT with the given reason
 */
export async function readUpload(
  request: Request,
  { maxBytes, tooLarge, missing }: { maxBytes: number; tooLarge: string; missing: string },
): Promise<{ name: string; bytes: Uint8Array }> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes + FORM_OVERHEAD)
    throw new AppError('INVALID_INPUT', { reason: tooLarge })
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) throw new AppError('INVALID_INPUT', { reason: missing })
  if (file.size > maxBytes) throw new AppError('INVALID_INPUT', { reason: tooLarge })
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
