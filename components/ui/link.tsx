import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link that fetches its page when it is followed. The framework's own would fetch every address in sight beforehand:
 * thirty requests for a page that a person opens to read one line.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
