import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'

type Props = {
  steps: readonly { label: string; hint?: string; href?: string }[]
  /** Index of the step that is being done; `steps.length` when all are done. */
  current: number
}

export function Stepper({ steps, current }: Props) {
  const t = useTranslations('ui')
  return (
    <ol className="flex flex-wrap gap-x-3 gap-y-2" aria-label={t('stepper.label')}>
      {steps.map((step, index) => {
        const isDone = index < current
        const isCurrent = index === current
        return (
          <li
            key={step.label}
            aria-current={isCurrent ? 'step' : undefined}
            className={cn(
              'flex min-w-0 items-center gap-2 text-table not-last:after:ml-1 not-last:after:h-px not-last:after:w-8 not-last:after:bg-line-strong max-sm:not-last:after:w-3',
              isDone ? 'text-soft' : isCurrent ? 'font-semibold text-ink' : 'text-faint',
            )}
          >
            <span
              aria-hidden
              className={cn(
                'numeric flex size-6 shrink-0 items-center justify-center rounded-full border text-small',
                isDone
                  ? 'border-green bg-green-soft text-green'
                  : isCurrent
                    ? 'border-ink bg-ink text-white'
                    : 'border-field',
              )}
            >
              {isDone ? <Check className="size-3.5" /> : index + 1}
            </span>
            <span>
              {step.href && isDone ? (
                <Link href={step.href} className="underline-offset-4 hover:underline">
                  {step.label}
                </Link>
              ) : (
                step.label
              )}
              {isDone && <span className="sr-only">{t('stepper.done')}</span>}
              {step.hint && <span className="block text-small font-normal text-faint">{step.hint}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
