'use client'
import { useEffect } from 'react'
import { forgetBoards } from '@/components/visits/board-store'

/** Where somebody is asked to sign in, nobody's center stands on the machine any more; shows nothing. */
export function ForgetBoards() {
  useEffect(forgetBoards, [])
  return null
}
