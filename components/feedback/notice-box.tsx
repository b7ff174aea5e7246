import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

const TONES = {
  info: { Icon: Info, classes: 'border-info-line bg-info-soft', icon: 'text-info' },
  warning: { Icon: TriangleAlert, classes: 'border-amber-line bg-amber-soft', icon: 'text-amber' },
  danger: { Icon: CircleAlert, classes: 'border-red-line bg-red-soft', icon: 'text-red' },
  success: { Icon: CircleCheck, classes: 'border-green-line bg-green-soft', icon: 'text-green' },
}

export type NoticeBoxProps = {
  tone?: keyof typeof TONES
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  className?: string
  /** Says the tone to those who do not see it. */
  toneWord: string
}

/** A notice with given words, for pages that carry no others. */
export function NoticeBox({ tone = 'info', title, children, actions, className, toneWord }: NoticeBoxProps) {
  const { Icon, classes, icon } = TONES[tone]
  return (
    <div role={tone === 'danger' ? 'alert' : 'note'} className={cn('notice', classes, className)}>
      <Icon aria-hidden className={cn('mt-0.5 -mr-1.5 size-4.5 shrink-0', icon)} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{toneWord}</span>
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}
