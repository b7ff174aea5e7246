import type { AreaOutlook } from '@/lib/boards/area/outlook/types'
import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardTable } from '@/lib/boards/types'
import { formatDate } from '@/lib/core/format/date'
import { withParams } from '@/lib/core/search-params'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD } from '@/lib/progress/view'
import type { SheetColumn } from '@/lib/spreadsheets/model'

const count = (key: string, group: string, header: string): SheetColumn => ({
  key,
  group,
  header,
  width: 12,
  kind: 'integer',
  total: 'sum',
})

const rate = (key: string, group: string, counts: { part: string; whole: string }): SheetColumn => ({
  key,
  group,
  header: '达标率',
  width: 10,
  kind: 'percent1',
  total: counts,
})

const [NOW, COMING, THEN] = ['现状', '规划、在建', '建成后']

const COLUMNS: SheetColumn[] = [
  { key: 'township', header: '乡镇（街道）', width: 18, kind: 'text' },
  count('judged', NOW, '已纳入（个）'),
  count('met', NOW, '达标（个）'),
  rate('rate', NOW, { part: 'met', whole: 'judged' }),
  count('coming', COMING, '中心（个）'),
  count('comingMet', COMING, '预计达标（个）'),
  { key: 'area', group: COMING, header: '计划面积（㎡）', width: 14, kind: 'decimal2', total: 'sum' },
  count('judgedThen', THEN, '已纳入（个）'),
  count('metThen', THEN, '达标（个）'),
  rate('rateThen', THEN, { part: 'metThen', whole: 'judgedThen' }),
]

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** 达标推演: the area rate of each township as it stands, and once what is planned stands as planned. */
export function outlookTable(progress: Progress, { lines, by }: AreaOutlook): BoardTable {
  const which = by ? `计划在${formatDate(by)}前投用的规划、在建中心` : '全部规划、在建中心'
  return {
    key: 'outlook',
    note: `${which}按计划面积和类型建成，对照当日目标推算；没有计划面积或不纳入目标的类别不改变达标率。逐个中心见“建设进展”。`,
    source: withParams('/dashboard/projects', {}, { township: progress.scope.townshipId ?? undefined }),
    hrefs: lines.map(({ townshipId }) =>
      townshipId ? withParams('/dashboard/projects', {}, { township: townshipId }) : null,
    ),
    sheet: boardSheet(progress, {
      name: '达标推演',
      columns: COLUMNS,
      rows: lines.map(({ townshipId: _, townshipName, ...line }) => ({
        ...line,
        township: townshipName ?? COUNTY_LEVEL_WORD,
        rate: share(line.met, line.judged),
        rateThen: share(line.metThen, line.judgedThen),
      })),
      totalLabel: '合计',
    }),
  }
}
