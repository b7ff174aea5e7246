import { Bell } from 'lucide-react'
import { Link } from '@/components/ui/link'

type Props = { count: number /** Says the number and what it counts. */; label: string }

/** The bell of the top bar with the number of unread reminders. */
export function ReminderBadge({ count, label }: Props) {
  return (
    <Link
      href="/"
      aria-label={label}
      title={label}
      className="relative inline-flex size-10 items-center justify-center rounded-md hover:bg-hover"
    >
      <Bell aria-hidden className="size-5" />
      <span
        aria-hidden
        className="numeric absolute top-0.5 right-0 min-w-5 rounded-full bg-red px-1 text-center text-small leading-5 text-white"
      >
        {count}
      </span>
    </Link>
  )
}
