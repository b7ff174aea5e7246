'use client'
import { useTranslations } from 'next-intl'
import { Anchor, Content, Portal, Root } from 'radix-ui/popover'
import type { RefObject } from 'react'
import { floatingClasses } from '@/components/ui/floating-classes'

type Props = {
  row: { name: string; unit: string; help: string; definition: string }
  /** The button that was pressed: the card stands beside it and gives the focus back to it. */
  button: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

/** What an indicator means and how its cell is filled in. */
export function DefinitionCard({ row, button, onClose }: Props) {
  const t = useTranslations('reports')
  return (
    <Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Anchor virtualRef={button} />
      <Portal>
        <Content
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label={t('definition', { name: row.name })}
          // The button closes the card itself; closed from outside as well, it would open again at once.
          onInteractOutside={(event) =>
            event.target instanceof Node && button.current?.contains(event.target) && event.preventDefault()
          }
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (document.activeElement === document.body) button.current?.focus()
          }}
          className={`${floatingClasses} w-80 max-w-[calc(100vw-1.5rem)] p-4 leading-relaxed`}
        >
          <p className="font-semibold">
            {row.name}（{row.unit}）
          </p>
          <p className="mt-2 text-small text-soft">{t('help')}</p>
          <p className="text-table">{row.help}</p>
          <p className="mt-2 text-small text-soft">{t('meaning')}</p>
          <p className="text-table">{row.definition}</p>
        </Content>
      </Portal>
    </Root>
  )
}
