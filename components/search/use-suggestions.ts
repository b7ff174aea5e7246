'use client'
import { useEffect, useRef, useState } from 'react'
import type { SearchAnswer, SearchGroup } from '@/lib/search/types'

/** Long enough to let a word be typed, short enough to feel immediate. */
const PAUSE_MS = 200

export type Suggestions = { state: 'idle' | 'loading' | 'done' | 'failed'; groups: SearchGroup[] }

const IDLE: Suggestions = { state: 'idle', groups: [] }

/** Asks for what a text finds once its typing pauses; a question that is overtaken by the next one is given up. */
export function useSuggestions() {
  const [suggestions, setSuggestions] = useState<Suggestions>(IDLE)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const request = useRef<AbortController>(undefined)

  const stop = () => {
    clearTimeout(pause.current)
    request.current?.abort()
  }
  useEffect(
    () => () => {
      clearTimeout(pause.current)
      request.current?.abort()
    },
    [],
  )

  const load = async (q: string) => {
    const controller = new AbortController()
    request.current = controller
    try {
      const answer = await fetch(`/api/search?q=${encodeURIComponent(q)}`, { signal: controller.signal })
      if (!answer.ok) return setSuggestions({ state: 'failed', groups: [] })
      const { data }: { data: SearchAnswer } = await answer.json()
      if (!controller.signal.aborted) setSuggestions({ state: 'done', groups: data.groups })
    } catch {
      if (!controller.signal.aborted) setSuggestions({ state: 'failed', groups: [] })
    }
  }
  const ask = (text: string) => {
    stop()
    const q = text.trim()
    if (q === '') return setSuggestions(IDLE)
    // What was found before stays in view until the next answer, so that the list does not flicker.
    setSuggestions(({ groups }) => ({ state: 'loading', groups }))
    pause.current = setTimeout(() => load(q), PAUSE_MS)
  }
  return { suggestions, ask, stop }
}
