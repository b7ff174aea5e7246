import { useTranslations } from 'next-intl'
import { NoticeBox, type NoticeBoxProps } from '@/components/feedback/notice-box'

/** What a person has to know on this page, in its place and not on top of it. */
export function Notice(props: Omit<NoticeBoxProps, 'toneWord'>) {
  const t = useTranslations('ui')
  return <NoticeBox {...props} toneWord={t(`notice.${props.tone ?? 'info'}`)} />
}
