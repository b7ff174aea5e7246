import type { LightValue } from '@/components/ui/light-value'
import { StatusLight } from '@/components/ui/status-light'

/** Draws a light that came as a value; a plain text stands for itself. */
export function LightText({ value }: { value: LightValue | string }) {
  if (typeof value === 'string') return value
  return (
    <StatusLight tone={value.tone} title={value.title}>
      {value.text}
    </StatusLight>
  )
}
