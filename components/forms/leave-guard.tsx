'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'

/** Asks before a link or the closing of the window throws away what was typed. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const t = useTranslations('ui')
  const question = t('form.leave')
  useEffect(() => {
    if (!isDirty) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || opensElsewhere(event, link)) return
      if (window.confirm(question)) window.removeEventListener('beforeunload', onUnload)
      else {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    window.addEventListener('beforeunload', onUnload)
    // In the capture phase, before the router's own links see the click.
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isDirty, question])
  return null
}

/** New tabs, downloads and places on this page leave the form as it is. */
function opensElsewhere(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    link.target === '_blank' ||
    link.hasAttribute('download')
  )
    return true
  return link.getAttribute('href')?.startsWith('#') ?? false
}
