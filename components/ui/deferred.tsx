'use client'
import { useTranslations } from 'next-intl'
import { Slot } from 'radix-ui/slot'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { toast } from 'sonner'

/** What a floating part is opened by: its own trigger, its owner's state, or both. */
export type FloatingProps = {
  /** One button that opens it; leave it out when `open` is given. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

type Props<Panel extends FloatingProps> = {
  kind: 'dialog' | 'menu'
  load: () => Promise<ComponentType<Panel>>
  panel: Panel
}

/**
 * Keeps dialogs, menus and cards out of a page's first script: theirs comes when somebody reaches for the trigger, so
 * that a page is ready sooner on an old computer.
 */
export function Deferred<Panel extends FloatingProps>({ kind, load, panel }: Props<Panel>) {
  const t = useTranslations('ui')
  const [Loaded, setLoaded] = useState<ComponentType<Panel> | null>(null)
  const [ownOpen, setOwnOpen] = useState(false)
  const isOpen = panel.open ?? ownOpen
  const isMissing = isOpen && !Loaded
  const setOpen = (next: boolean) => {
    setOwnOpen(next)
    panel.onOpenChange?.(next)
  }

  useEffect(() => {
    if (!isMissing) return
    let isCurrent = true
    load().then(
      (component) => isCurrent && setLoaded(() => component),
      () => {
        if (!isCurrent) return
        toast.error(t('form.network'))
        setOwnOpen(false)
        panel.onOpenChange?.(false)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [isMissing, load, panel.onOpenChange, t])

  if (Loaded) return <Loaded {...panel} open={isOpen} onOpenChange={setOpen} />
  if (!panel.trigger) return null
  // Whoever points at the button will press it within a moment; a failure then is told when it is pressed.
  const prepare = () => void load().catch(() => undefined)
  return (
    <Slot
      aria-haspopup={kind}
      aria-expanded={isOpen}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => setOpen(true)}
    >
      {panel.trigger}
    </Slot>
  )
}
