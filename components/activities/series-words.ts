import type { Messages } from '@/lib/i18n/messages'

export type SeriesWords = Messages['series']
