import { z } from 'zod'
import { id } from '@/lib/core/atoms'
import { pageParams } from '@/lib/core/search-params'

/** Search parameters of the download centre. */
export const downloadListParams = z.object(pageParams)
export type DownloadListParams = z.output<typeof downloadListParams>

/** A draft as PDF, made in the background. */
export const requestPaperInput = z.strictObject({ briefingId: id })
export type RequestPaperInput = z.output<typeof requestPaperInput>

/** The whole set of a meeting as one zip. */
export const requestMeetingSetInput = z.strictObject({ meetingId: id })
export type RequestMeetingSetInput = z.output<typeof requestMeetingSetInput>

export const downloadIdInput = z.strictObject({ id })
export type DownloadIdInput = z.output<typeof downloadIdInput>
