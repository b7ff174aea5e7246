import type { CalendarDate } from '@/lib/core/calendar'

/** An offer of one of two centers that become one. */
export type MergingOffer = {
  id: string
  itemId: string
  isKept: boolean
  from: CalendarDate
  to: CalendarDate | null
  isSuspended: boolean
}

export type OfferMerge = {
  /** Offers that go over as they are. */
  move: string[]
  /** Offers that another one takes in. */
  remove: string[]
  stretch: { id: string; from: CalendarDate; to: CalendarDate | null }[]
  /** Items whose offers cannot be told together. */
  conflicts: string[]
}

export type MergingWindow = { id: string; number: number; isKept: boolean; isOpen: boolean }

/** What stands in the way of a merger, with the names that the words need. */
export type MergeConflict = {
  key: 'reports' | 'offers' | 'visits' | 'windows' | 'closures' | 'proposals' | 'frozen' | 'keptClosed'
  names: string
}

/** Kinds of records that go over. */
export const MERGED_KINDS = [
  'zones',
  'windows',
  'offers',
  'activities',
  'visits',
  'reports',
  'staff',
  'donations',
  'sessions',
  'referrals',
  'calls',
  'sittings',
  'partners',
  'attachments',
  'closures',
] as const

export type MergedKind = (typeof MERGED_KINDS)[number]

export type MergeCounts = Record<MergedKind, number>

export type MergeCenter = {
  id: string
  version: number
  code: string
  name: string
  unitName: string
  isClosed: boolean
}

/** What a merger would do. */
export type MergePreview = {
  kept: MergeCenter
  merged: MergeCenter
  counts: MergeCounts
  /** Windows that get another number, because theirs is taken. */
  renumbered: number
  conflicts: MergeConflict[]
}

/** A center to choose. */
export type MergeChoice = { id: string; label: string }
