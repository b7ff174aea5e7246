import type { StatusTone } from '@/components/ui/status-shape'

/** A status light as a value: lists send a hundred of them, each of which would travel and be drawn apart as an element. */
export type LightValue = { tone: StatusTone; text: string; title?: string }
