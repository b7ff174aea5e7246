import type { ReactNode } from 'react'

/** Two short fields that belong together, side by side where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">{children}</div>
}
