import type { SheetModel } from '@/lib/spreadsheets/model'

/** A table of three communities with every kind of column and a head of two rows. */
export function sampleSheet(): SheetModel {
  return {
    name: '面积统计',
    title: '全县社区党群服务中心面积统计表',
    annexLabel: '附件1',
    notes: { left: '填报单位：某某县', right: '单位：平方米' },
    columns: [
      { key: 'number', header: '序号', width: 6, kind: 'integer', align: 'center' },
      { key: 'name', header: '社区', width: 24, kind: 'text' },
      { key: 'target', header: '目标', group: '面积', width: 14, kind: 'decimal2', total: 'sum' },
      { key: 'actual', header: '实际', group: '面积', width: 14, kind: 'decimal2', total: 'sum' },
      { key: 'rate', header: '达标率', width: 10, kind: 'percent1' },
      { key: 'opened', header: '启用', width: 14, kind: 'date' },
    ],
    rows: [
      { number: 1, name: '甲社区', target: '600.10', actual: '0.10', rate: 0.985, opened: '2026-11-05' },
      { number: 2, name: '=HYPERLINK("http://x")', target: '600.10', actual: '0.10', rate: 1, opened: null },
      { number: 3, name: '𠮷𬭎👨‍👩‍👧_x0041_', target: '600.10', actual: '0.10', rate: null, opened: '' },
    ],
    totalLabel: '合计',
    footer: '审核人：　　填表人：　　联系电话：',
  }
}
