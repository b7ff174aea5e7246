'use server'
import { defineAction } from '@/lib/auth/action'
import { removeQuery, saveQuery } from '@/lib/saved-queries/mutations'
import { removeQueryInput, saveQueryInput } from '@/lib/saved-queries/schema'

const revalidate = () => ['/queries']

export const saveQueryAction = defineAction('saveQuery', saveQueryInput, saveQuery, { revalidate })
export const removeQueryAction = defineAction('removeQuery', removeQueryInput, removeQuery, { revalidate })
