import type { Book } from '@/lib/briefings/figures/types'
import type { KindDraft } from '@/lib/briefings/kinds/types'
import { partsOfSections } from '@/lib/briefings/outlines/rules'
import { REPORT_SECTIONS } from '@/lib/briefings/outlines/speech/rules'
import { demandParts, problemParts } from '@/lib/briefings/problems/rules'
import { sentence } from '@/lib/briefings/rules'
import { standingAnnex } from '@/lib/briefings/tables/view'
import type { PaperData } from '@/lib/briefings/types'
import { formatDate } from '@/lib/core/format/date'

/** 汇报材料 to the party committee: what there is, what was done, what is wrong, what follows. No addressee. */
export function progressReportDraft(data: PaperData, book: Book): KindDraft {
  const { progress, letterhead } = data
  return {
    subtitle: `${letterhead.issuer}\n${formatDate(letterhead.issuedOn)}`,
    parts: [
      sentence('opening', '现将社区党群服务中心建设和运行情况汇报如下。'),
      ...partsOfSections(REPORT_SECTIONS, book.figures),
      ...problemParts(book, progress),
      ...demandParts(book, progress, '下一步打算'),
    ],
    annexes: [standingAnnex(progress)],
    figures: book.figures,
  }
}
