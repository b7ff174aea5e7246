import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { Link } from '@/components/ui/link'
import { StatusLight } from '@/components/ui/status-light'
import type { Task } from '@/lib/workbench/types'

/** 待办: what waits for this person, each with the way to it; what others still have to do stands below. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useTranslations('workbench')
  if (tasks.length === 0) return <EmptyState title={t('noTasks')} />
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {tasks.map((task) => (
        <li key={task.key}>
          <Link
            href={task.href}
            className="flex min-h-14 items-center justify-between gap-3 rounded-lg border border-line bg-surface px-4 py-3 hover:border-field hover:bg-sunken"
          >
            <StatusLight tone={task.isMine ? 'amber' : 'grey'} isPlain>
              {t(`tasks.${task.key}`)}
            </StatusLight>
            <span className="numeric text-section font-semibold">{task.count}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
