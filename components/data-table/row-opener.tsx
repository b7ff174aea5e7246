'use client'
import type { ReactNode } from 'react'

/** A click anywhere in a row is a click on the row's link; the keyboard uses that link itself. */
export function RowOpener({ children }: { children: ReactNode }) {
  return <div ref={listen}>{children}</div>
}

/** A listener of the document's own kind: clicks in menus and dialogs that a row opened do not pass through it. */
function listen(box: HTMLDivElement) {
  box.addEventListener('click', openRow)
  return () => box.removeEventListener('click', openRow)
}

function openRow(event: MouseEvent) {
  if (!(event.target instanceof Element)) return
  if (event.target.closest('a, button, input, select, textarea, label, summary')) return
  // Somebody who marks text to copy it does not want to leave.
  if (window.getSelection()?.toString()) return
  const link = event.target.closest('tr[data-href]')?.querySelector('a[data-row-link]')
  const { ctrlKey, metaKey } = event
  link?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }))
}
