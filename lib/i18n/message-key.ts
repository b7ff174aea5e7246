import type { MessageKeys, NestedKeyOf } from 'next-intl'
import type { Messages } from '@/lib/i18n/messages'

/** The whole key of a message, such as `domain.category.COMMUNITY`. */
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>
