'use server'
import { defineAction } from '@/lib/auth/action'
import { createUnit } from '@/lib/org/mutations'
import { createUnitInput } from '@/lib/org/schema'

export const createUnitAction = defineAction('createUnit', createUnitInput, createUnit, {
  revalidate: () => ['/org'],
})
