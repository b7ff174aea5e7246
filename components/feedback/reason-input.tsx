'use client'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'

export type ReasonConfig = {
  label: string
  help?: string
  /** Usual words, put in with one click. */
  presets?: readonly string[]
  maxLength?: number
  isOptional?: boolean
}

type Props = ReasonConfig & { value: string; onValueChange: (value: string) => void }

export function ReasonInput({
  label,
  help,
  presets,
  maxLength = 200,
  isOptional,
  value,
  onValueChange,
}: Props) {
  const id = useId()
  return (
    <div>
      <Label htmlFor={id} isRequired={!isOptional}>
        {label}
      </Label>
      <Textarea
        id={id}
        rows={3}
        value={value}
        maxLength={maxLength}
        required={!isOptional}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onValueChange(event.target.value)}
        className="mt-1"
      />
      {help && (
        <p id={`${id}-help`} className="mt-1 text-small text-faint">
          {help}
        </p>
      )}
      {presets && (
        <div className="mt-2 flex flex-wrap gap-1.5">
          {presets.map((preset) => (
            <Button
              key={preset}
              size="sm"
              onClick={() => onValueChange(value ? `${value}${preset}` : preset)}
            >
              {preset}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
