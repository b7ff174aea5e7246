'use client'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'
import { Popover } from '@/components/ui/popover'

type FigureMarkProps = {
  text: string
  /** A number is never broken over two lines; words are. */
  isNumber: boolean
  /** Read aloud: the name of the figure with its text. */
  label: string
  rows: readonly { term: string; detail: string }[]
  href: string | null
  listWord: string
}

/** A figure in a sentence; a tap shows its exact value, how it is worked out, and the list that it comes from. */
export function FigureMark({ text, isNumber, label, rows, href, listWord }: FigureMarkProps) {
  return (
    <Popover
      label={label}
      className="w-80 text-table leading-relaxed"
      trigger={
        <button
          type="button"
          aria-label={label}
          className={cn(
            'numeric inline indent-0 rounded-sm border-b border-dotted border-line-strong text-left hover:bg-hover',
            isNumber ? 'whitespace-nowrap' : 'whitespace-normal',
          )}
        >
          {text}
        </button>
      }
    >
      <dl className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        {rows.map(({ term, detail }) => (
          <div key={term} className="contents">
            <dt className="text-soft">{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      {href && (
        <p className="mt-2">
          <Link href={href} className="text-info underline">
            {listWord}
          </Link>
        </p>
      )}
    </Popover>
  )
}
