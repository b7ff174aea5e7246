import { getRequestConfig } from 'next-intl/server'
import { zhCN } from '@/lib/i18n/messages'

/** One language now. Dates and numbers are formatted in lib/core/format, never by the library's locale. */
export default getRequestConfig(async () => ({
  locale: 'zh-CN',
  messages: zhCN,
  timeZone: 'Asia/Shanghai',
}))
