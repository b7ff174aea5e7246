import { cn } from '@/components/ui/class-names'

/**
 * An icon by its name in public/menu-icons.svg. One drawing that the browser keeps serves every page, where icons as
 * components would be drawn, sent and started anew with each.
 */
export function MenuIcon({ name, className }: { name: string; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cn('size-6', className)}
    >
      <use href={`/menu-icons.svg#${name}`} />
    </svg>
  )
}
