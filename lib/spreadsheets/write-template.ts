import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import { cellText, sheetNames } from '@/lib/spreadsheets/cell-text'
import { columnLetter, type TemplateColumn, type TemplateModel } from '@/lib/spreadsheets/model'
import { dress, font, newWorkbook, type WorkbookOptions, workbookBytes } from '@/lib/spreadsheets/workbook'

const HEAD_ROW = 2
const ROWS_TO_FILL = 1000
const TITLE_POINTS = 16
const TEXT_POINTS = 11
const REQUIRED_COLOUR = { argb: 'FFB3261E' }
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const
const GUIDE_HEADS = ['列名', '必填', '填写说明', '示例']
const GUIDE_WIDTHS = [22, 8, 60, 28]

/** The choices of all columns in a sheet that nobody sees, since a list in the rule itself ends at 255 characters. */
function writeChoices(workbook: Workbook, name: string, columns: readonly TemplateColumn[]): void {
  const sheet = workbook.addWorksheet(name, { state: 'veryHidden' })
  columns.forEach((column, index) => {
    column.choices?.forEach((choice, row) => {
      sheet.getCell(row + 1, index + 1).value = cellText(choice)
    })
  })
}

function validationOf(column: TemplateColumn, index: number, choicesSheet: string): DataValidation | null {
  if (!column.choices || column.choices.length === 0) return null
  const letter = columnLetter(index)
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`'${choicesSheet}'!$${letter}$1:$${letter}$${column.choices.length}`],
    showErrorMessage: true,
    errorTitle: '请从下拉列表中选择',
    error: cellText(`“${column.header}”只能填写列表中的内容。`).slice(0, 225),
  }
}

/** A sheet has this, though its typings leave it out. Rules cell by cell would come out as overlapping ranges. */
type RuledSheet = Worksheet & { dataValidations: { add(range: string, rule: DataValidation): void } }

const hasRules = (sheet: Worksheet): sheet is RuledSheet => 'dataValidations' in sheet

function addRule(sheet: Worksheet, range: string, rule: DataValidation): void {
  if (!hasRules(sheet)) throw new Error('the workbook library has no rules for ranges')
  sheet.dataValidations.add(range, rule)
}

function writeHead(sheet: Worksheet, model: TemplateModel): void {
  if (model.columns.length > 1) sheet.mergeCells(1, 1, 1, model.columns.length)
  const title = sheet.getCell(1, 1)
  title.value = cellText(model.title)
  dress(title, { font: font('HEI', TITLE_POINTS, 'WINDOWS'), align: { horizontal: 'center' } })
  sheet.getRow(1).height = 30
  model.columns.forEach((column, index) => {
    const cell = sheet.getCell(HEAD_ROW, index + 1)
    cell.value = cellText(column.header)
    cell.fill = HEAD_FILL
    dress(cell, {
      font: {
        ...font('HEI', TEXT_POINTS, 'WINDOWS'),
        ...(column.isRequired ? { color: REQUIRED_COLOUR } : {}),
      },
      align: { horizontal: 'center', wrapText: true },
      isBordered: true,
    })
  })
  sheet.getRow(HEAD_ROW).height = 30
}

/** Cells to fill in: open under the sheet's protection, text by format so that long codes keep their digits. */
function writeBody(sheet: Worksheet, model: TemplateModel, choicesSheet: string): void {
  const last = HEAD_ROW + Math.max(ROWS_TO_FILL, model.rows?.length ?? 0)
  model.columns.forEach((column, index) => {
    const validation = validationOf(column, index, choicesSheet)
    sheet.getColumn(index + 1).width = column.width
    if (validation)
      addRule(sheet, `${columnLetter(index)}${HEAD_ROW + 1}:${columnLetter(index)}${last}`, validation)
    for (let row = HEAD_ROW + 1; row <= last; row += 1) {
      const cell = sheet.getCell(row, index + 1)
      const text = model.rows?.[row - HEAD_ROW - 1]?.[index]
      if (text) cell.value = cellText(text)
      cell.numFmt = '@'
      cell.protection = { locked: false }
    }
  })
}

function writeGuide(sheet: Worksheet, model: TemplateModel): void {
  const rows = [
    GUIDE_HEADS,
    ...model.columns.map((column) => [
      column.header,
      column.isRequired ? '是' : '否',
      column.choices?.length ? `${column.note}（可选：${column.choices.join('、')}）` : column.note,
      column.example ?? '',
    ]),
  ]
  rows.forEach((texts, row) => {
    texts.forEach((text, index) => {
      const cell = sheet.getCell(row + 1, index + 1)
      cell.value = cellText(text)
      dress(cell, {
        font: font(row === 0 ? 'HEI' : 'FANG_SONG', TEXT_POINTS, 'WINDOWS'),
        align: { horizontal: row === 0 || index === 1 ? 'center' : 'left', wrapText: true },
        isBordered: true,
      })
    })
  })
  model.instructions.forEach((text, index) => {
    const cell = sheet.getCell(rows.length + 2 + index, 1)
    sheet.mergeCells(rows.length + 2 + index, 1, rows.length + 2 + index, GUIDE_HEADS.length)
    cell.value = cellText(`${index + 1}. ${text}`)
    dress(cell, {
      font: font('FANG_SONG', TEXT_POINTS, 'WINDOWS'),
      align: { horizontal: 'left', wrapText: true },
    })
  })
  GUIDE_WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
}

/**
 * A workbook to fill in and send back: the list under a locked head (required columns in red), lists to choose from, and
 * a second sheet that explains every column.
 */
export async function writeTemplate(
  model: TemplateModel,
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const workbook = newWorkbook(options)
  const [name, guide, choices] = sheetNames([model.name, '填表说明', '选项'])
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 0, ySplit: HEAD_ROW }] })
  writeHead(sheet, model)
  writeBody(sheet, model, choices ?? '')
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  })
  writeGuide(workbook.addWorksheet(guide), model)
  writeChoices(workbook, choices ?? '', model.columns)
  return workbookBytes(workbook)
}
