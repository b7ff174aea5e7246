import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

type Props = {
  name: string
  legend: ReactNode
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; isDisabled?: boolean }[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  isInline?: boolean
  isLegendHidden?: boolean
}

export function RadioGroup({
  name,
  legend,
  options,
  value,
  defaultValue,
  onValueChange,
  isInline,
  isLegendHidden,
}: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className={isLegendHidden ? 'sr-only' : 'mb-1 text-table font-medium'}>{legend}</legend>
      <div className={cn('flex gap-x-6', isInline ? 'flex-wrap' : 'flex-col')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-8 items-start gap-2 py-0.5 max-sm:min-h-11 max-sm:py-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined && defaultValue === option.value ? true : undefined}
              onChange={onValueChange && ((event) => onValueChange(event.target.value))}
              disabled={option.isDisabled}
              className="mt-[0.2em] size-4.5 shrink-0"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-small text-faint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
