'use client'
import { Content, List, Root, Trigger } from 'radix-ui/tabs'
import type { ReactNode } from 'react'
import { tabClasses, tabListClasses } from '@/components/ui/tab-classes'

type Props = {
  items: readonly { key: string; label: ReactNode; content: ReactNode }[]
  defaultKey?: string
  label?: string
}

/** Tabs within a page that nobody needs to link to; LinkTabs keep theirs in the address. */
export function Tabs({ items, defaultKey, label }: Props) {
  return (
    <Root defaultValue={defaultKey ?? items[0]?.key}>
      <List className={tabListClasses} aria-label={label}>
        {items.map((item) => (
          <Trigger key={item.key} value={item.key} className={tabClasses}>
            {item.label}
          </Trigger>
        ))}
      </List>
      {items.map((item) => (
        <Content key={item.key} value={item.key} className="pt-4">
          {item.content}
        </Content>
      ))}
    </Root>
  )
}
