'use client'
import { useContext } from 'react'
import { type Selection, SelectionContext } from '@/components/data-table/selection-context'

/** The rows ticked in the list around this component; throws outside of a RowSelection. */
export function useRowSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('Rows can be ticked only inside of a RowSelection.')
  return selection
}
