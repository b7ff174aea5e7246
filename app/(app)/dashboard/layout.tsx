import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LinkTabs } from '@/components/layout/link-tabs'
import { BOARD_KEYS } from '@/lib/boards/types'

/** The row of tabs above every page of the dashboards: chrome only. Each page asks for its viewer itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('boards')
  return (
    <>
      <LinkTabs
        label={t('tabs')}
        items={[
          { href: '/dashboard', label: t('overview') },
          ...BOARD_KEYS.map((key) => ({ href: `/dashboard/${key}`, label: t(`${key}.title`) })),
          { href: '/dashboard/map', label: t('map') },
        ]}
      />
      {children}
    </>
  )
}
