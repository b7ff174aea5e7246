import { cn } from '@/components/ui/class-names'

export function Separator({ className }: { className?: string }) {
  return <hr className={cn('border-t border-line', className)} />
}
