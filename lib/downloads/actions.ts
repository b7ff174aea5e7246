'use server'
import { defineAction } from '@/lib/auth/action'
import { cancelDownload, requestMeetingSet, requestPaper, retryDownload } from '@/lib/downloads/mutations'
import { downloadIdInput, requestMeetingSetInput, requestPaperInput } from '@/lib/downloads/schema'

const revalidate = () => ['/downloads']

export const requestPaperAction = defineAction('requestPaper', requestPaperInput, requestPaper, {
  revalidate,
})
export const requestMeetingSetAction = defineAction(
  'requestMeetingSet',
  requestMeetingSetInput,
  requestMeetingSet,
  { revalidate },
)
export const cancelDownloadAction = defineAction('cancelDownload', downloadIdInput, cancelDownload, {
  revalidate,
})
export const retryDownloadAction = defineAction('retryDownload', downloadIdInput, retryDownload, {
  revalidate,
})
