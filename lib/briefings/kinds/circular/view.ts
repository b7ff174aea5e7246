import { featureParts } from '@/lib/briefings/features/rules'
import type { Book } from '@/lib/briefings/figures/types'
import type { KindDraft } from '@/lib/briefings/kinds/types'
import { openingText, overviewParts } from '@/lib/briefings/overview/rules'
import { demandParts, problemParts } from '@/lib/briefings/problems/rules'
import { sentence } from '@/lib/briefings/rules'
import { rankingAnnex, reportingAnnex, standingAnnex } from '@/lib/briefings/tables/view'
import type { PaperData } from '@/lib/briefings/types'

/** 情况通报 of a month: overview, features, problems, demands, and the tables of all centers. */
export function circularDraft(data: PaperData, book: Book): KindDraft {
  const { progress, lines, letterhead, ranking } = data
  const circular = { ...letterhead, progress, figures: lines }
  return {
    addressee: letterhead.addressee,
    parts: [
      sentence('opening', openingText(book, circular)),
      ...overviewParts(book, circular),
      ...featureParts(book, circular),
      ...problemParts(book, progress),
      ...demandParts(book, progress, '下一步要求'),
    ],
    annexes: [
      standingAnnex(progress),
      reportingAnnex(progress),
      ...(ranking ? [rankingAnnex(progress, ranking)] : []),
    ],
    figures: book.figures,
  }
}
