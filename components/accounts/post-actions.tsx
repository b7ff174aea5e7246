import { EndPostDialog } from '@/components/accounts/end-post-dialog'
import { HandOverDialog, type HandOverWords } from '@/components/accounts/hand-over-dialog'
import type { PasswordWords } from '@/components/accounts/one-time-password-card'
import { GUARDED_ROLES } from '@/lib/accounts/rules'
import type { Choice, UserDetail } from '@/lib/accounts/types'

type PostActionsProps = {
  post: UserDetail['posts'][number]
  /** Person, unit and role in words, for the dialogs. */
  label: string
  user: Pick<UserDetail, 'version' | 'can' | 'isSelf'>
  today: string
  recipients: readonly Choice[]
  words: HandOverWords
  password: PasswordWords
}

/** Ends a post or hands it over, as far as the viewer may. */
export function PostActions({ post, label, user, today, recipients, words, password }: PostActionsProps) {
  const target = { id: post.id, label }
  return (
    <>
      {user.can.handOver && !GUARDED_ROLES.includes(post.role) && (
        <HandOverDialog
          post={target}
          isOffered={post.isLive}
          version={user.version}
          today={today}
          recipients={recipients}
          words={words}
          password={password}
        />
      )}
      {user.can.manage && post.isLive && (
        <EndPostDialog post={target} version={user.version} today={today} words={words} />
      )}
    </>
  )
}
