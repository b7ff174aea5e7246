import type { DownloadState } from '@/prisma/generated/enums'

/** What is made: a paper as PDF, or the whole set of a meeting as a zip. */
export const DOWNLOAD_KINDS = ['PAPER', 'MEETING'] as const
export type DownloadKind = (typeof DOWNLOAD_KINDS)[number]

export type DownloadParams = { kind: 'PAPER'; briefingId: string } | { kind: 'MEETING'; meetingId: string }

/** Why a download did not come about. */
export const FAILURES = ['INTERRUPTED', 'GONE', 'FORBIDDEN', 'FAILED'] as const
export type DownloadFailure = (typeof FAILURES)[number]

export type DownloadRow = {
  id: string
  title: string
  kind: DownloadKind
  state: DownloadState
  /** Percent. */
  progress: number
  bytes: number | null
  failure: DownloadFailure | null
  createdAt: Date
  finishedAt: Date | null
  can: { cancel: boolean; retry: boolean; fetch: boolean }
}
