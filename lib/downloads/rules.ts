import {
  DOWNLOAD_KINDS,
  type DownloadFailure,
  type DownloadKind,
  type DownloadParams,
  FAILURES,
} from '@/lib/downloads/types'
import type { DownloadState } from '@/prisma/generated/enums'

/** Downloads that one person may have waiting or running. */
export const MOST_OPEN = 10
/** Days after which a finished download is taken away. */
export const DAYS_KEPT = 7

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What a stored download asks for; null for one of a kind that is no longer known. */
export function readParams(kind: string, stored: unknown): DownloadParams | null {
  if (!isRecord(stored)) return null
  if (kind === 'PAPER' && typeof stored.briefingId === 'string')
    return { kind, briefingId: stored.briefingId }
  if (kind === 'MEETING' && typeof stored.meetingId === 'string') return { kind, meetingId: stored.meetingId }
  return null
}

export const readKind = (kind: string): DownloadKind =>
  DOWNLOAD_KINDS.find((each) => each === kind) ?? 'PAPER'

export const readFailure = (failure: string | null): DownloadFailure | null =>
  failure === null ? null : (FAILURES.find((each) => each === failure) ?? 'FAILED')

const OPEN: readonly DownloadState[] = ['WAITING', 'RUNNING']

/**
 * The state of a download as it is: one that waits or runs without a worker behind it was cut off by a restart.
 * @param isActive whether this server works on it or has it in its queue
 */
export function effectiveState(state: DownloadState, isActive: boolean): DownloadState {
  return OPEN.includes(state) && !isActive ? 'FAILED' : state
}

/** What its owner may do with a download in a state. */
export function downloadCan(state: DownloadState) {
  return {
    cancel: OPEN.includes(state),
    retry: state === 'FAILED' || state === 'CANCELLED',
    fetch: state === 'DONE',
  }
}

/** Percent of a set: whole files only, never 100 before the end. */
export function shareDone(done: number, all: number): number {
  return all === 0 ? 99 : Math.min(99, Math.floor((done / all) * 100))
}

/** Names of files in an archive, each once, in their order. */
export function archiveNames(names: readonly string[]): string[] {
  const taken = new Map<string, number>()
  return names.map((name) => {
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : name.replace(/(\.\w+)?$/, `(${count})$1`)
  })
}
