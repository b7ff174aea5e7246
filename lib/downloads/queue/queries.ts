import 'server-only'
import type { Viewer } from '@/lib/core/viewer'

/** Downloads that this server works on or has waiting, with what ends them. */
type Queue = { active: Map<string, AbortController>; last: Promise<unknown> }

const holder = globalThis as { linliDownloads?: Queue }

function queue(): Queue {
  holder.linliDownloads ??= { active: new Map(), last: Promise.resolve() }
  return holder.linliDownloads
}

/** Whether a download of the viewer is being made or waits for its turn; after a restart none is. */
export function isActive(_viewer: Viewer, id: string): boolean {
  return queue().active.has(id)
}

/** The downloads that are being made or wait. */
export function activeIds(_viewer: Viewer): string[] {
  return [...queue().active.keys()]
}

/** Ends a download that is being made, or takes it out of the queue. */
export function abortDownload(_viewer: Viewer, id: string): void {
  queue().active.get(id)?.abort(new DOMException('cancelled', 'AbortError'))
}

/**
 * Puts a piece of work behind those that wait: one at a time, so that lists stay quick while papers are drawn. Does not wait
 * for it.
 */
export function enqueue(
  _viewer: Viewer,
  id: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const own = queue()
  const controller = new AbortController()
  own.active.set(id, controller)
  const run = own.last
    .then(() => work(controller.signal))
    .finally(() => {
      // A second try may have taken the place of the first one meanwhile.
      if (own.active.get(id) === controller) own.active.delete(id)
    })
  own.last = run.catch(() => undefined)
  return run
}
