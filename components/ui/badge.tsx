import { cva, type VariantProps } from 'class-variance-authority'
import type { ReactNode } from 'react'

const classes = cva(
  'inline-flex items-center gap-1 rounded border px-1.5 text-small leading-5.5 font-medium whitespace-nowrap',
  {
    variants: {
      tone: {
        neutral: 'border-grey-line bg-grey-soft text-soft',
        green: 'border-green-line bg-green-soft text-green',
        amber: 'border-amber-line bg-amber-soft text-amber',
        red: 'border-red-line bg-red-soft text-red',
        info: 'border-info-line bg-info-soft text-info',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
)

/** A short attribute of a thing (its kind, its state). For good and bad use StatusLight, which has a shape as well. */
export function Badge({ tone, children }: VariantProps<typeof classes> & { children: ReactNode }) {
  return <span className={classes({ tone })}>{children}</span>
}
