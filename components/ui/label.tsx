import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/class-names'

type Props = ComponentProps<'label'> & { htmlFor: string; isRequired?: boolean }

export function Label({ htmlFor, isRequired, className, children, ...rest }: Props) {
  const t = useTranslations('ui')
  return (
    <label {...rest} htmlFor={htmlFor} className={cn('label', className)}>
      {children}
      {isRequired && (
        <>
          <span aria-hidden className="ml-1 text-red">
            *
          </span>
          <span className="sr-only">{t('form.required')}</span>
        </>
      )}
    </label>
  )
}
