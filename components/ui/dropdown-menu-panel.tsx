'use client'
import { Content, Item, Label, Portal, Root, Separator, Trigger } from 'radix-ui/dropdown-menu'
import { cn } from '@/components/ui/class-names'
import type { FloatingProps } from '@/components/ui/deferred'
import { floatingClasses } from '@/components/ui/floating-classes'
import { Link } from '@/components/ui/link'

/** One line of a menu: a heading, a rule across, or something to do. */
export type MenuLine =
  | { heading: string }
  | { isRule: true }
  | {
      label: string
      href?: string
      /** A download, or another address that the browser itself must open. */
      isPlainLink?: boolean
      onSelect?: () => void
    }

export type DropdownMenuProps = FloatingProps & { lines: readonly MenuLine[]; align?: 'start' | 'end' }

const LINE =
  'flex min-h-9 w-full cursor-pointer items-center gap-2 rounded px-3 py-1.5 text-left outline-none select-none data-highlighted:bg-hover max-sm:min-h-11'

/** A menu under its trigger. */
export function DropdownMenuPanel({ trigger, lines, align = 'end', open, onOpenChange }: DropdownMenuProps) {
  return (
    <Root modal={false} open={open} onOpenChange={onOpenChange}>
      {trigger && <Trigger asChild>{trigger}</Trigger>}
      <Portal>
        <Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(floatingClasses, 'min-w-40 p-1')}
        >
          {lines.map((line, index) => drawLine(line, String(index)))}
        </Content>
      </Portal>
    </Root>
  )
}

function drawLine(line: MenuLine, key: string) {
  if ('heading' in line)
    return (
      <Label key={key} className="px-3 py-1.5 text-small text-soft">
        {line.heading}
      </Label>
    )
  if ('isRule' in line) return <Separator key={key} className="my-1 h-px bg-line" />
  const { label, href, isPlainLink, onSelect } = line
  if (!href)
    return (
      <Item key={key} className={LINE} onSelect={onSelect}>
        {label}
      </Item>
    )
  return (
    <Item key={key} asChild className={LINE}>
      {isPlainLink ? <a href={href}>{label}</a> : <Link href={href}>{label}</Link>}
    </Item>
  )
}
