'use client'
import { ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import { countDrafts } from '@/components/reporting/count-drafts'
import { Button } from '@/components/ui/button'
import { DropdownMenu } from '@/components/ui/dropdown-menu'

type PersonMenuProps = {
  name: string
  role: string
  posts: string[]
  words: { posts: string; changePassword: string; signOut: string; draftsLeft: string }
}

/** Name and role in the top bar; posts, password and sign-out behind it. */
export function PersonMenu({ name, role, posts, words }: PersonMenuProps) {
  const form = useRef<HTMLFormElement>(null)
  // Signing out clears what the browser keeps, drafts that no server has yet among it.
  const signOut = () => {
    if (countDrafts() === 0 || window.confirm(words.draftsLeft)) form.current?.requestSubmit()
  }
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button variant="ghost" className="max-w-80">
            <span className="shrink-0">{name}</span>
            <span className="hidden truncate text-soft sm:inline">{role}</span>
            <ChevronDown aria-hidden className="size-4 shrink-0" />
          </Button>
        }
        lines={[
          { heading: words.posts },
          ...posts.map((heading) => ({ heading })),
          { isRule: true },
          { label: words.changePassword, href: '/password' },
          { label: words.signOut, onSelect: signOut },
        ]}
      />
      <form ref={form} action="/api/sign-out" method="post" hidden />
    </>
  )
}
