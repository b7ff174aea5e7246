'use client'
import { InfoPopover } from '@/components/ui/info-popover'
import { Link } from '@/components/ui/link'

/** 口径 of a figure in words, as it travels to the browser. */
export type DefinitionText = {
  /** Says what the button explains. */
  label: string
  title: string
  /** Terms with what they say of the figure. */
  entries: readonly (readonly [term: string, detail: string])[]
  list?: { href: string; text: string } | undefined
}

/** The ⓘ of a figure. Its card is drawn when somebody asks for it: a page has dozens that nobody opens. */
export function DefinitionPopover({ label, title, entries, list }: DefinitionText) {
  return (
    <InfoPopover label={label}>
      <p className="mb-2 font-medium">{title}</p>
      <dl className="grid gap-2 text-table">
        {entries.map(([term, detail]) => (
          <div key={term}>
            <dt className="text-soft">{term}</dt>
            <dd className="break-words">{detail}</dd>
          </div>
        ))}
      </dl>
      {list && (
        <Link href={list.href} className="mt-3 inline-block text-info underline underline-offset-4">
          {list.text}
        </Link>
      )}
    </InfoPopover>
  )
}
