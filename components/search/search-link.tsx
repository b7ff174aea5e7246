import { Search } from 'lucide-react'
import { buttonClasses } from '@/components/ui/button-classes'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'

/** On phones there is no room for the box: its page has one. */
export function SearchLink({ label }: { label: string }) {
  return (
    <Link
      href="/search"
      aria-label={label}
      className={cn(buttonClasses({ variant: 'ghost', size: 'icon' }), 'md:hidden')}
    >
      <Search aria-hidden />
    </Link>
  )
}
