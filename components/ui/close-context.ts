'use client'
import { createContext } from 'react'

/** Closes the dialog or sheet around a component. */
export const CloseContext = createContext<() => void>(() => undefined)
