'use client'
import type { SearchWords } from '@/components/search/search-words'
import type { Suggestions } from '@/components/search/use-suggestions'
import { cn } from '@/components/ui/class-names'
import type { SearchHit } from '@/lib/search/types'

type SuggestionListProps = {
  id: string
  suggestions: Suggestions
  /** The id of the hit that the arrows have reached. */
  activeId: string | undefined
  words: SearchWords
  onChoose: (hit: SearchHit) => void
}

/** The id of a hit's line: what `aria-activedescendant` names. */
export function optionId(listId: string, hit: SearchHit): string {
  return `${listId}-${hit.id}`
}

/** What was found, by kind. The focus stays in the box; the arrows move the mark. */
export function SuggestionList({ id, suggestions, activeId, words, onChoose }: SuggestionListProps) {
  const { state, groups } = suggestions
  const note = state === 'failed' ? words.failed : state === 'done' ? words.none : words.loading
  return (
    <div className="absolute top-full right-0 left-0 z-40 mt-1 min-w-80 rounded-lg border border-line bg-surface py-1 shadow-float">
      <div
        id={id}
        role="listbox"
        aria-label={words.results}
        aria-busy={state === 'loading'}
        className="max-h-[70vh] overflow-y-auto"
      >
        {groups.map(({ kind, hits }) => (
          <fieldset key={kind} aria-labelledby={`${id}-${kind}`} className="min-w-0">
            <p id={`${id}-${kind}`} role="presentation" className="px-3 pt-2 pb-1 text-small text-faint">
              {words.kind[kind]}
            </p>
            {hits.map((hit) => (
              <div
                key={hit.id}
                id={optionId(id, hit)}
                role="option"
                tabIndex={-1}
                aria-selected={optionId(id, hit) === activeId}
                // The box must not lose the focus, or the list would be gone before a click is over.
                onMouseDown={(event) => {
                  event.preventDefault()
                  if (event.button === 0) onChoose(hit)
                }}
                className={cn(
                  'cursor-pointer px-3 py-1.5 text-table hover:bg-hover',
                  optionId(id, hit) === activeId && 'bg-selected',
                )}
              >
                <span className="block truncate font-medium">{hit.title}</span>
                <span className="block truncate text-small text-soft">{hit.detail}</span>
              </div>
            ))}
          </fieldset>
        ))}
      </div>
      {groups.length === 0 && <p className="px-3 py-2 text-table text-soft">{note}</p>}
    </div>
  )
}
