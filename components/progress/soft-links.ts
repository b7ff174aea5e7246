'use client'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'

/**
 * Follows the plain links inside an element without loading the whole page anew. One listener stands for all of them: a
 * table of a hundred numbers would carry as many of the framework's own links.
 * @returns the ref of the element
 */
export function useSoftLinks<Box extends HTMLElement>() {
  const router = useRouter()
  return useCallback(
    (box: Box) => {
      const follow = (event: MouseEvent) => {
        const href = hrefOf(event)
        if (!href) return
        event.preventDefault()
        router.push(href)
      }
      box.addEventListener('click', follow)
      return () => box.removeEventListener('click', follow)
    },
    [router],
  )
}

/** The address that a click asks for in this tab; whoever holds a key down wants a tab of its own. */
function hrefOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  return link?.getAttribute('href') ?? null
}
