import { fileNameSafe } from '@/lib/core/text'

/** So many files one record may carry. */
export const MAX_PER_RECORD = 50

/** Files that no row names are kept this long, so that an upload under way never loses its file. */
export const UNUSED_KEPT_MS = 24 * 3_600_000

/** The round through the store is made once an hour at most. */
export const CLEANING_EVERY_MS = 3_600_000

const ENDINGS: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
}

/**
 * The name under which a file is offered: the sender's, made safe, with the ending of what is kept (a PNG is kept as
 * WebP). A media type without an ending leaves the name as it is.
 */
export function attachmentName(sent: string, mediaType: string): string {
  const ending = ENDINGS[mediaType] ?? ''
  const stem = ending ? sent.replace(/\.[A-Za-z0-9]{1,5}$/, '') : sent
  return fileNameSafe(`${stem.trim() || '附件'}${ending}`)
}

/** Whether the small picture of a file can be shown. */
export function isPicture(mediaType: string): boolean {
  return mediaType.startsWith('image/')
}

/** Whether the hourly round is due. `last` is an ISO instant or null for never. */
export function isCleaningDue(last: string | null, at: Date): boolean {
  return last === null || !(at.getTime() - Date.parse(last) < CLEANING_EVERY_MS)
}
