'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback } from 'react'

/** A click anywhere in a row that has one link is a click on it; the keyboard uses that link itself. */
export function RowOpener({ children }: { children: ReactNode }) {
  const router = useRouter()
  // A listener of the document's own kind: clicks in menus and dialogs that a row opened do not pass through it.
  const listen = useCallback(
    (box: HTMLDivElement) => {
      const open = (event: MouseEvent) => openRow(event, router.push)
      box.addEventListener('click', open)
      return () => box.removeEventListener('click', open)
    },
    [router],
  )
  return <div ref={listen}>{children}</div>
}

function openRow(event: MouseEvent, push: (href: string) => void) {
  if (!(event.target instanceof Element) || event.defaultPrevented) return
  const control = event.target.closest('a, button, input, select, textarea, label, summary')
  if (control && !control.hasAttribute('data-row-link')) return
  const link = control ?? event.target.closest('tr[data-href]')?.querySelector('a[data-row-link]')
  // Somebody who marks text to copy it does not want to leave.
  if (!(link instanceof HTMLAnchorElement) || (!control && window.getSelection()?.toString())) return
  const wantsOwnTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  // The browser itself follows the link into another tab.
  if (control && wantsOwnTab) return
  event.preventDefault()
  if (wantsOwnTab) window.open(link.href, '_blank', 'noopener')
  else push(link.getAttribute('href') ?? '')
}
