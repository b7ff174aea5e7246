import { cn } from '@/components/ui/class-names'
import type { StatusMark } from '@/lib/reporting/status/types'
import { GLYPHS, MARK_TONE, MARK_WORDS } from '@/lib/reporting/status/view'

const TEXT = {
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
  grey: 'text-grey',
  info: 'text-info',
} as const

type Props = { mark: StatusMark /** The word stands beside the sign. */; hasWord?: boolean }

/** The sign of a month with its word: in a narrow cell the word is read aloud and shown on pointing. */
export function StatusGlyph({ mark, hasWord }: Props) {
  const word = MARK_WORDS[mark]
  return (
    <span
      title={hasWord ? undefined : word}
      className={cn('relative inline-flex items-center gap-1.5 whitespace-nowrap', TEXT[MARK_TONE[mark]])}
    >
      <span aria-hidden="true" className="inline-block min-w-4 text-center font-semibold">
        {GLYPHS[mark]}
      </span>
      <span className={hasWord ? undefined : 'sr-only'}>{word}</span>
    </span>
  )
}
