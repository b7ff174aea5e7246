'use client'
import { Menu } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MenuGroup } from '@/components/layout/menu-entry'
import { MenuList } from '@/components/layout/menu-list'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'

/** The whole menu on small screens, in a drawer that closes with the choice. */
export function PhoneMenu({ menu }: { menu: readonly MenuGroup[] }) {
  const t = useTranslations('ui')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Sheet
      side="left"
      title={t('layout.menu')}
      open={isOpen}
      onOpenChange={setIsOpen}
      className="w-72"
      trigger={
        <Button variant="ghost" size="icon" aria-label={t('layout.openMenu')} className="-ml-2 md:hidden">
          <Menu aria-hidden className="size-5!" />
        </Button>
      }
    >
      <nav aria-label={t('layout.menu')} className="-m-3">
        <MenuList menu={menu} onNavigate={() => setIsOpen(false)} />
      </nav>
    </Sheet>
  )
}
