import { getTranslations } from 'next-intl/server'
import { LinkTabs } from '@/components/layout/link-tabs'
import type { Permission } from '@/lib/core/permissions'
import { type Viewer, viewerMay } from '@/lib/core/viewer'

const TABS = [
  { key: 'list', href: '/users', permission: 'user:read' },
  { key: 'grants', href: '/users/grants', permission: 'grant:confirm' },
  { key: 'deputies', href: '/users/deputies', permission: 'deputy:write' },
] as const satisfies readonly { key: string; href: string; permission: Permission }[]

/** The pages about people, as far as the viewer may open them; one alone needs no tab. */
export async function UserTabs({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations('users')
  const items = TABS.filter((tab) => viewerMay(viewer, tab.permission)).map((tab) => ({
    href: tab.href,
    label: t(`tabs.${tab.key}`),
  }))
  return items.length > 1 ? <LinkTabs label={t('tabs.label')} items={items} /> : null
}
