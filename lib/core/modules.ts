import type { Permission } from '@/lib/core/permissions'

/** One entry of the side menu. Its words are `modules.<key>` in the messages. */
export type Module = {
  key: string
  path: string
  permission: Permission
  icon: string
  group: 'work' | 'register' | 'progress' | 'system'
  /** Stands in the phone's bottom bar. */
  onPhone?: boolean
}

/** Every module of the product, in the order of the menu. */
export const MODULES: readonly Module[] = [
  { key: 'workbench', path: '/', permission: 'workbench:read', icon: 'house', group: 'work', onPhone: true },
  {
    key: 'reports',
    path: '/reports',
    permission: 'report:fill',
    icon: 'file-pen-line',
    group: 'work',
    onPhone: true,
  },
  {
    key: 'review',
    path: '/review',
    permission: 'report:review',
    icon: 'clipboard-check',
    group: 'work',
    onPhone: true,
  },
  {
    key: 'dashboard',
    path: '/dashboard',
    permission: 'dashboard:read',
    icon: 'chart-column',
    group: 'progress',
    onPhone: true,
  },
  {
    key: 'briefings',
    path: '/briefings',
    permission: 'briefing:export',
    icon: 'file-text',
    group: 'progress',
  },
  { key: 'centers', path: '/centers', permission: 'center:read', icon: 'building-2', group: 'register' },
  {
    key: 'service-items',
    path: '/service-items',
    permission: 'item:read',
    icon: 'list-checks',
    group: 'register',
  },
  {
    key: 'activities',
    path: '/activities',
    permission: 'activity:read',
    icon: 'calendar-days',
    group: 'register',
    onPhone: true,
  },
  { key: 'visits', path: '/visits', permission: 'visit:read', icon: 'users', group: 'register' },
  { key: 'zones', path: '/zones', permission: 'center:read', icon: 'layout-grid', group: 'register' },
  {
    key: 'service-windows',
    path: '/service-windows',
    permission: 'center:read',
    icon: 'panels-top-left',
    group: 'register',
  },
  { key: 'zone-types', path: '/zone-types', permission: 'center:read', icon: 'shapes', group: 'register' },
  {
    key: 'proposals',
    path: '/proposals',
    permission: 'proposal:read',
    icon: 'git-pull-request',
    group: 'register',
  },
  { key: 'staff', path: '/staff', permission: 'staff:read', icon: 'id-card', group: 'register' },
  { key: 'partners', path: '/partners', permission: 'partner:read', icon: 'handshake', group: 'register' },
  { key: 'donations', path: '/donations', permission: 'donation:read', icon: 'gift', group: 'register' },
  { key: 'imports', path: '/imports', permission: 'center:import', icon: 'upload', group: 'register' },
  { key: 'users', path: '/users', permission: 'user:read', icon: 'circle-user', group: 'system' },
  {
    key: 'grants',
    path: '/users/grants',
    permission: 'grant:confirm',
    icon: 'shield-check',
    group: 'system',
  },
  { key: 'settings', path: '/settings', permission: 'settings:write', icon: 'settings', group: 'system' },
  { key: 'audit', path: '/audit', permission: 'audit:read', icon: 'scroll-text', group: 'system' },
] as const
