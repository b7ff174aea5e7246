import type { Messages } from '@/lib/i18n/messages'
import { SocialWorkCertificate, StaffPost } from '@/prisma/generated/enums'

type Option = { value: string; label: string }

/** What the fields of the form are called. */
export type StaffWords = Messages['staff']['form']

export type StaffOptions = { posts: Option[]; certificates: Option[] }

/** The choices of the form in the words of the interface. */
export function staffOptions({ staff }: Pick<Messages, 'staff'>): StaffOptions {
  return {
    posts: Object.values(StaffPost).map((value) => ({ value, label: staff.post[value] })),
    certificates: Object.values(SocialWorkCertificate).map((value) => ({
      value,
      label: staff.certificate[value],
    })),
  }
}
