'use client'
import { createContext } from 'react'

export type Selection = {
  ids: ReadonlySet<string>
  toggle: (id: string, isSelected: boolean) => void
  toggleMany: (ids: readonly string[], isSelected: boolean) => void
  clear: () => void
}

export const SelectionContext = createContext<Selection | null>(null)
