import type { PasswordSlip, PlannedAccount, RosterField, RosterUnit } from '@/lib/accounts/roster/types'
import type { SheetModel, TemplateModel } from '@/lib/spreadsheets/model'

/** One slip a township and one of the county, each in the order of the file. */
export function toSlips(accounts: readonly (PlannedAccount & { password: string })[]): PasswordSlip[] {
  const slips = new Map<string, PasswordSlip>()
  for (const { placeName, name, username, password, role, unitName } of accounts) {
    const slip = slips.get(placeName) ?? { placeName, people: [] }
    slip.people.push({ name, username, password, role, unitName })
    slips.set(placeName, slip)
  }
  return [...slips.values()]
}

type ReadableSlip = {
  placeName: string
  people: readonly { name: string; unitName: string; role: string; username: string; password: string }[]
}

/** The slips as sheets of a workbook, one a township. */
export function slipSheets(
  slips: readonly ReadableSlip[],
  words: Record<'name' | 'unit' | 'role' | 'username' | 'password' | 'foot', string> & {
    title: (place: string) => string
  },
): SheetModel[] {
  return slips.map((slip) => ({
    name: slip.placeName,
    title: words.title(slip.placeName),
    footer: words.foot,
    columns: [
      { key: 'name', header: words.name, width: 12, kind: 'text' },
      { key: 'unitName', header: words.unit, width: 28, kind: 'text' },
      { key: 'role', header: words.role, width: 22, kind: 'text' },
      { key: 'username', header: words.username, width: 20, kind: 'text' },
      { key: 'password', header: words.password, width: 22, kind: 'text' },
    ],
    rows: slip.people.map((person) => ({ ...person })),
  }))
}

/** The workbook in which accounts are sent in. */
export function rosterTemplate(words: {
  title: string
  heads: Record<RosterField, string>
  notes: Record<RosterField, string>
  roles: string[]
  departments: string[]
  instructions: string[]
}): TemplateModel {
  const fields: readonly [RosterField, number, boolean][] = [
    ['name', 14, true],
    ['username', 18, false],
    ['role', 24, true],
    ['unit', 32, true],
    ['department', 20, false],
  ]
  const choices: Partial<Record<RosterField, string[]>> = { role: words.roles, department: words.departments }
  return {
    name: words.title,
    title: words.title,
    instructions: words.instructions,
    columns: fields.map(([field, width, isRequired]) => ({
      header: words.heads[field],
      width,
      isRequired,
      kind: 'text',
      note: words.notes[field],
      ...(choices[field] && { choices: choices[field] }),
    })),
  }
}

/** Units as a file names them, communities with their township. */
export function toRosterUnits(rows: readonly Omit<RosterUnit, 'townshipName'>[]): RosterUnit[] {
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return rows.map((row) => ({
    ...row,
    townshipName: row.level === 'COUNTY' ? '' : (names.get(row.townshipId ?? '') ?? ''),
  }))
}
