'use client'
import { useTranslations } from 'next-intl'
import { Toaster as Sonner } from 'sonner'

/** Short words about what succeeded. What failed, and matters, belongs into a dialog or beside its field. */
export function Toaster() {
  const t = useTranslations('ui')
  return (
    <Sonner
      position="top-center"
      offset={72}
      duration={4000}
      containerAriaLabel={t('toaster')}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-4 py-3 text-table text-ink shadow-float',
          success: '[&_svg]:text-green',
          error: '[&_svg]:text-red',
          warning: '[&_svg]:text-amber-mark',
        },
      }}
    />
  )
}
