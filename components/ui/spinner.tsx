import { LoaderCircle } from 'lucide-react'
import { cn } from '@/components/ui/class-names'

/** With a label it is announced; beside a button's own words it stays silent. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span
      role={label ? 'status' : undefined}
      className="inline-flex items-center gap-2 text-soft [button_&]:text-inherit"
    >
      <LoaderCircle aria-hidden className={cn('size-4 animate-spin', className)} />
      {label}
    </span>
  )
}
