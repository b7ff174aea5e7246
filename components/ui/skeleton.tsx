import { cn } from '@/components/ui/class-names'

/** Holds the place of what loads; give it the size of that. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('skeleton', className)} />
}
