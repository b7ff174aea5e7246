'use client'
import { type RefObject, useEffect } from 'react'

/** Whether what is typed belongs to a field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** `/` outside of a field and Ctrl+K anywhere put the cursor into the search box. */
export function useSearchKeys(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
      const isControlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!(isControlK || (isSlash && !isTyping(event.target)))) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [box])
}
