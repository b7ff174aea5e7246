'use client'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type SubmitEvent, useId, useRef, useState } from 'react'
import type { SearchWords } from '@/components/search/search-words'
import { optionId, SuggestionList } from '@/components/search/suggestion-list'
import { useSearchKeys } from '@/components/search/use-search-keys'
import { useSuggestions } from '@/components/search/use-suggestions'
import { cn } from '@/components/ui/class-names'
import { controlClasses } from '@/components/ui/control-classes'
import type { SearchHit } from '@/lib/search/types'

type SearchBoxProps = { words: SearchWords }

/** One box for everything. It answers while typing, and is a plain form before its scripts arrive. */
export function SearchBox({ words }: SearchBoxProps) {
  const router = useRouter()
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  const { suggestions, ask, stop } = useSuggestions()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  useSearchKeys(box)

  const hits = suggestions.groups.flatMap((group) => group.hits)
  const isShown = isOpen && suggestions.state !== 'idle'
  const current = isShown ? hits[active] : undefined
  const activeId = current && optionId(listId, current)

  const close = () => {
    setIsOpen(false)
    setActive(-1)
  }
  const type = (text: string) => {
    setIsOpen(true)
    setActive(-1)
    ask(text)
  }
  const go = (href: string) => {
    stop()
    close()
    box.current?.blur()
    router.push(href)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = box.current?.value.trim()
    if (current) go(current.href)
    else if (q) go(`/search?q=${encodeURIComponent(q)}`)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // While a Chinese word is being composed, the keys belong to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      if (isShown) event.preventDefault()
      else box.current?.blur()
      close()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hits.length > 0) {
      event.preventDefault()
      setIsOpen(true)
      const next = nextIndex(active, event.key === 'ArrowDown' ? 1 : -1, hits.length)
      const hit = hits[next]
      if (hit) document.getElementById(optionId(listId, hit))?.scrollIntoView({ block: 'nearest' })
      setActive(next)
    }
  }
  const choose = (hit: SearchHit) => go(hit.href)

  return (
    <search aria-label={words.label} className="relative block">
      <form action="/search" onSubmit={submit} onBlur={close}>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft"
        />
        <input
          ref={box}
          name="q"
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={isShown}
          aria-controls={isShown ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          aria-keyshortcuts="/ Control+K"
          title={words.shortcut}
          placeholder={words.placeholder}
          autoComplete="off"
          maxLength={100}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setIsOpen(true)}
          onKeyDown={press}
          className={cn(controlClasses, 'min-h-9 pl-9 text-table')}
        />
        {isShown && (
          <SuggestionList
            id={listId}
            suggestions={suggestions}
            activeId={activeId}
            words={words}
            onChoose={choose}
          />
        )}
      </form>
    </search>
  )
}

/** The next line, round at both ends; before the first there is the box itself. */
function nextIndex(active: number, step: 1 | -1, count: number): number {
  const next = active + step
  if (next >= count) return -1
  return next < -1 ? count - 1 : next
}
