import { cva, type VariantProps } from 'class-variance-authority'

/** The looks of everything that acts like a button, shared by buttons and links. */
export const buttonClasses = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors duration-150 select-none disabled:cursor-not-allowed aria-disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary:
          'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong disabled:border-line-strong disabled:bg-grey-soft disabled:text-faint',
        secondary:
          'border-line-strong bg-surface text-ink hover:border-field hover:bg-hover disabled:bg-grey-soft disabled:text-faint',
        ghost:
          'border-transparent bg-transparent text-soft hover:bg-hover hover:text-ink disabled:bg-transparent disabled:text-faint',
        danger:
          'border-red-line bg-surface text-red hover:border-red hover:bg-red-soft disabled:border-line disabled:text-faint',
        link: 'border-transparent bg-transparent text-info underline-offset-4 hover:underline disabled:text-faint',
      },
      size: {
        sm: 'min-h-8 px-2.5 py-1 text-table max-sm:min-h-10',
        md: 'min-h-9 px-3.5 py-1.5 text-table max-sm:min-h-11',
        lg: 'min-h-11 px-5 py-2 text-body',
        icon: 'size-9 p-0 max-sm:size-11',
      },
    },
    compoundVariants: [{ variant: 'link', size: ['sm', 'md', 'lg'], className: 'px-1' }],
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
)

export type ButtonLook = VariantProps<typeof buttonClasses>
