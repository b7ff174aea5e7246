import { Link } from '@/components/ui/link'

/** The product's sign: two houses that share a wall. No emblem, whose use is regulated. */
export function Brand({ name, isSmall }: { name: string; isSmall?: boolean }) {
  return (
    <Link href="/" aria-label={name} className="flex min-w-0 items-center gap-2.5 rounded">
      <svg aria-hidden="true" viewBox="0 0 28 28" className="size-7 shrink-0">
        <rect width="28" height="28" rx="7" fill="var(--ink)" />
        <path
          d="M5.5 20.5v-8l4.25-4 4.25 4v8m0-8 4.25-4 4.25 4v8m-17 0h17"
          fill="none"
          stroke="#ffffff"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {!isSmall && <span className="truncate text-body font-semibold tracking-wide">{name}</span>}
    </Link>
  )
}
