import 'server-only'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BottomBar } from '@/components/layout/bottom-bar'
import { Brand } from '@/components/layout/brand'
import type { MenuEntry, MenuGroup } from '@/components/layout/menu-entry'
import { PhoneMenu } from '@/components/layout/phone-menu'
import { SideMenu } from '@/components/layout/side-menu'
import { TopBar } from '@/components/layout/top-bar'

type Props = {
  menu: readonly MenuGroup[]
  /** Up to four entries for phones. */
  bottomBar: readonly MenuEntry[]
  productName: string
  unit: ReactNode
  search?: ReactNode
  tools?: ReactNode
  person: ReactNode
  /** A notice across the page, above the content. */
  banner?: ReactNode
  children: ReactNode
}

/** The frame around every page: chrome only. Whether a person may see a page, the page asks itself. */
export async function AppShell(props: Props) {
  const [t, jar] = await Promise.all([getTranslations('ui'), cookies()])
  return (
    <div className="flex min-h-screen">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-surface px-4 py-2 shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('layout.skip')}
      </a>
      <SideMenu
        menu={props.menu}
        isCollapsedAtFirst={jar.get('linli.menu')?.value === 'collapsed'}
        brand={<Brand name={props.productName} />}
        brandSmall={<Brand name={props.productName} isSmall />}
      />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar
          menuButton={<PhoneMenu menu={props.menu} />}
          unit={props.unit}
          search={props.search}
          tools={props.tools}
          person={props.person}
        />
        {props.banner}
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-360 flex-1 px-6 pt-5 pb-10 outline-none max-sm:px-4 max-md:pb-24 print:px-0 print:py-0"
        >
          {props.children}
        </main>
      </div>
      <BottomBar items={props.bottomBar} />
    </div>
  )
}
