'use server'
import { markOccurrences } from '@/lib/activities/series/marks/mutations'
import { createSeries, endSeries } from '@/lib/activities/series/mutations'
import { createSeriesInput, endSeriesInput, markOccurrencesInput } from '@/lib/activities/series/schema'
import { defineAction } from '@/lib/auth/action'

const revalidate = () => ['/activities']

export const createSeriesAction = defineAction('createSeries', createSeriesInput, createSeries, {
  revalidate,
})
export const endSeriesAction = defineAction('endSeries', endSeriesInput, endSeries, { revalidate })
export const markOccurrencesAction = defineAction('markOccurrences', markOccurrencesInput, markOccurrences, {
  revalidate,
})
