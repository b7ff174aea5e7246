/** One entry of a menu: where it leads, its word, the name of its icon. */
export type MenuEntry = { href: string; label: string; icon: string }

/** Entries under one heading. */
export type MenuGroup = { group?: string; items: readonly MenuEntry[] }

/** Whether an address lies in the part of the product that a menu entry opens; the root matches only itself. */
export function isWithin(href: string, pathname: string): boolean {
  if (href === '/') return pathname === '/'
  return pathname === href || pathname.startsWith(`${href}/`)
}
