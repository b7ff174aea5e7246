import { TONE_TEXT } from '@/components/report-status/tone-text'
import { cn } from '@/components/ui/class-names'
import type { StatusMark } from '@/lib/reporting/status/types'
import { GLYPHS, MARK_TONE, MARK_WORDS } from '@/lib/reporting/status/view'

/** The sign of a month with its word. */
export function StatusGlyph({ mark }: { mark: StatusMark }) {
  return (
    <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', TONE_TEXT[MARK_TONE[mark]])}>
      <span aria-hidden="true" className="inline-block min-w-4 text-center font-semibold">
        {GLYPHS[mark]}
      </span>
      <span>{MARK_WORDS[mark]}</span>
    </span>
  )
}
