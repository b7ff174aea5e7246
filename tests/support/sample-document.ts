import { type DocumentModel, numberHeadings, paragraph, type Table } from '@/lib/documents/model'

const LONG =
  '全县各级党组织坚持把社区党群服务中心作为联系服务群众的重要阵地按照统一规划分步实施的要求持续推进场所建设和功能优化服务群众的能力得到进一步提升'

/** A table of 60 communities under a head of two rows. */
export function sampleTable(rows = 60): Table {
  return {
    kind: 'table',
    unit: '单位：个、平方米',
    columns: [
      { width: 6 },
      { width: 30, align: 'LEFT' },
      { width: 16, align: 'RIGHT' },
      { width: 16, align: 'RIGHT' },
      { width: 16 },
    ],
    head: [
      [
        { text: '序号', rowSpan: 2 },
        { text: '社区', rowSpan: 2 },
        { text: '面积达标情况', columnSpan: 2 },
        { text: '备注', rowSpan: 2 },
      ],
      [{ text: '目标面积' }, { text: '实际面积' }],
    ],
    rows: Array.from({ length: rows }, (_, index) => [
      String(index + 1),
      `第${index + 1}社区`,
      '600.00',
      '599.99',
      '',
    ]),
    total: ['', '合计', '36,000.00', '35,999.40', ''],
  }
}

/** A circular with every kind of block and one annex of each orientation. */
export function sampleDocument(): DocumentModel {
  return {
    title: '关于2026年10月社区党群服务中心运行情况的通报',
    addressee: '各乡镇党委',
    blocks: numberHeadings([
      paragraph('现将2026年10月社区党群服务中心运行情况通报如下。'),
      { kind: 'heading', level: 1, text: '总体情况' },
      ...Array.from({ length: 24 }, () => paragraph(`${LONG}${LONG}${LONG}`)),
      { kind: 'heading', level: 2, text: '月报报送' },
      {
        kind: 'paragraph',
        runs: [
          { text: '应报45个，已报' },
          { text: '43', bold: true, slot: 'reports.submitted' },
          { text: '个。' },
        ],
      },
      { kind: 'heading', level: 3, text: '未报名单' },
      { kind: 'heading', level: 4, text: '说明' },
      { kind: 'heading', level: 1, text: '存在问题' },
      {
        kind: 'chart',
        shape: 'COLUMN',
        title: '各乡镇到访人次',
        unit: '人次',
        categories: ['城关镇', '东乡', '西乡'],
        series: [
          { name: '9月', values: [1200, 800, null] },
          { name: '10月', values: [1300, 760, 500] },
        ],
        showsValues: true,
      },
      { kind: 'table', caption: '乡镇达标情况', ...withoutKind(sampleTable(3)) },
    ]),
    annexes: [
      {
        title: '2026年10月社区党群服务中心运行情况统计表',
        orientation: 'LANDSCAPE',
        blocks: [sampleTable()],
      },
      {
        title: '2026年10月社区党群服务中心到访人次排名表',
        orientation: 'PORTRAIT',
        blocks: [
          sampleTable(80),
          {
            kind: 'chart',
            shape: 'BAR',
            title: '排名',
            categories: ['甲社区', '乙社区'],
            series: [{ name: '人次', values: [9, 7] }],
          },
        ],
      },
    ],
    signature: '中共某某县委社会工作部',
    date: '2026-11-05',
    properties: {
      author: '中共某某县委社会工作部',
      createdAt: '2026-11-05T02:00:00.000Z',
      snapshotId: '0199b7c2-0000-7000-8000-000000000001',
      snapshotHash: 'a'.repeat(64),
    },
  }
}

function withoutKind({ kind: _, ...rest }: Table): Omit<Table, 'kind'> {
  return rest
}
