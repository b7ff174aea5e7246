import type { PaperScope } from '@/lib/briefings/types'
import { formatMonth } from '@/lib/core/format/date'

/** The title that a paper of a kind bears unless a person gives it another. */
export function usualTitle({ kind, level, unitName, centerName, month }: PaperScope): string {
  const unit = level === 'COUNTY' ? '' : unitName
  switch (kind) {
    case 'SPEECH_DATA':
      return `${unitName}社区党群服务中心建设推进会讲话参考数据`
    case 'CIRCULAR':
      return `关于${formatMonth(month)}${unit}社区党群服务中心运行情况的通报`
    case 'PROGRESS_REPORT':
      return `${unitName}社区党群服务中心建设情况汇报`
    case 'KEY_FIGURES':
      return `${unitName}社区党群服务中心数据速览`
    case 'UNIT_PROFILE':
      return `${unitName}社区党群服务中心基本情况一览`
    case 'CENTER_CARD':
      return `${centerName ?? unitName}信息卡`
  }
}
