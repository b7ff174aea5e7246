import type { ReactNode } from 'react'
import { Label } from '@/components/ui/label'

/** A condition of a FilterBar; the input inside has the id `name`. */
export function FilterField({ label, name, children }: { label: string; name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <Label htmlFor={name} className="mb-1 font-normal text-soft">
        {label}
      </Label>
      {children}
    </div>
  )
}
