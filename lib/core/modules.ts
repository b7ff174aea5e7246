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
    key: 'corrections',
    path: '/corrections',
    permission: 'correction:read',
    icon: 'file-diff',
    group: 'work',
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
    key: 'report-status',
    path: '/report-status',
    permission: 'dashboard:read',
    icon: 'table-2',
    group: 'progress',
  },
  { key: 'queries', path: '/queries', permission: 'dashboard:read', icon: 'search', group: 'progress' },
  {
    key: 'briefings',
    path: '/briefings',
    permission: 'briefing:export',
    icon: 'file-text',
    group: 'progress',
  },
  {
    key: 'meetings',
    path: '/meetings',
    permission: 'briefing:export',
    icon: 'calendar-days',
    group: 'progress',
  },
  {
    key: 'downloads',
    path: '/downloads',
    permission: 'briefing:export',
    icon: 'download',
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
  {
    key: 'key-groups',
    path: '/groups',
    permission: 'group:read',
    icon: 'heart-handshake',
    group: 'register',
  },
  { key: 'zones', path: '/zones', permission: 'center:read', icon: 'layout-grid', group: 'register' },
  {
    key: 'departments',
    path: '/departments',
    permission: 'item:read',
    icon: 'landmark',
    group: 'register',
  },
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
  { key: 'targets', path: '/targets', permission: 'center:read', icon: 'target', group: 'progress' },
  {
    key: 'indicators',
    path: '/indicators',
    permission: 'indicator:read',
    icon: 'list-ordered',
    group: 'register',
  },
  { key: 'balances', path: '/balances', permission: 'balance:read', icon: 'landmark', group: 'register' },
  { key: 'org', path: '/org', permission: 'org:read', icon: 'network', group: 'register' },
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
