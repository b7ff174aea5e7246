'use client'
import { useEffect, useState } from 'react'

/** The pause before a part that could not be fetched is asked for again. */
const RETRY_MS = 3_000

/**
 * A part of the page that is fetched when it is first wanted; null until it is there. While it is wanted a failed attempt is
 * made again, since the network may be back: no page is lost because a dialog of it could not be fetched.
 */
export function useLate<T>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [part, setPart] = useState<{ loaded: T } | null>(null)
  const isMissing = isWanted && part === null
  useEffect(() => {
    if (!isMissing) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const attempt = () => {
      load().then(
        (loaded) => !isGone && setPart({ loaded }),
        () => {
          if (!isGone) timer = setTimeout(attempt, RETRY_MS)
        },
      )
    }
    attempt()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [isMissing, load])
  return part?.loaded ?? null
}
