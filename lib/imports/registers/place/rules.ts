import { nameKeyOf } from '@/lib/centers/naming/rules'
import type { FieldForm, PlaceCenter } from '@/lib/imports/registers/types'
import type { RowProblem } from '@/lib/imports/types'
import type { ProblemKey } from '@/lib/imports/values/types'
import { matchUnits } from '@/lib/org/rules'
import type { OrgLevel } from '@/prisma/generated/enums'

/** How a row names its center. */
export type PlaceNames = {
  centerCode: string | null
  externalRef: string | null
  centerName: string | null
  township: string | null
  community: string | null
}

export type PlaceField = keyof PlaceNames

/** The columns by which a row of every register of centers names its center. */
export const PLACE_FIELDS = [
  {
    key: 'centerCode',
    label: 'imports.place.centerCode',
    note: 'imports.place.centerCodeNote',
    headings: ['中心编码', '中心代码', 'centercode'],
    isKey: true,
    width: 18,
  },
  {
    key: 'externalRef',
    label: 'imports.field.externalRef',
    note: 'imports.place.externalRefNote',
    headings: ['外部编号', '外部编码', '原编号', 'externalref', 'externalid'],
    isKey: true,
  },
  {
    key: 'centerName',
    label: 'imports.place.centerName',
    note: 'imports.place.centerNameNote',
    headings: ['中心名称', '所属中心', '党群服务中心', '党群服务中心名称', '中心', 'center', 'centername'],
    isKey: true,
    isRequired: true,
    width: 28,
  },
  {
    key: 'township',
    label: 'imports.field.township',
    note: 'imports.place.townshipNote',
    headings: ['乡镇', '乡镇街道', '街道', '所属乡镇', 'township'],
  },
  {
    key: 'community',
    label: 'imports.field.community',
    note: 'imports.place.communityNote',
    headings: ['社区', '社区村', '村', '所属社区', '所属单位', 'community'],
  },
] as const satisfies readonly FieldForm[]

export const isPlaceField = (key: string): key is PlaceField =>
  PLACE_FIELDS.some((field) => field.key === key)

export type FoundCenter = { center: PlaceCenter } | { problems: RowProblem[] }

const refuse = (field: PlaceField, key: ProblemKey, params: Record<string, string> = {}): FoundCenter => ({
  problems: [{ field, problem: { key, params } }],
})
const listed = (centers: readonly PlaceCenter[]) =>
  centers.map((center) => `${center.name}（${center.unitName}，${center.code}）`).join('、')

const fits = (written: string, name: string | null, level: OrgLevel) =>
  name !== null &&
  matchUnits(written, [{ name, level: level === 'TOWNSHIP' ? level : 'COMMUNITY' }]).length > 0

/**
 * Finds the center that a row names among those in reach. Rule: the code first, else the outside id, else the name, narrowed by the township and
 * the community that the row gives; two that fit are refused with both named, and a code outside the reach is answered
 * like one that does not exist.
 */
export function createCenterFinder(centers: readonly PlaceCenter[]): (names: PlaceNames) => FoundCenter {
  const byCode = new Map(centers.map((center) => [center.code, center]))
  const byReference = new Map(
    centers.flatMap((center) => (center.externalRef ? [[center.externalRef, center] as const] : [])),
  )
  const byName = new Map<string, PlaceCenter[]>()
  for (const center of centers) {
    const key = nameKeyOf(center.name)
    byName.set(key, [...(byName.get(key) ?? []), center])
  }
  return ({ centerCode, externalRef, centerName, township, community }) => {
    const key = centerCode ?? externalRef
    if (key !== null) {
      const field = centerCode === null ? 'externalRef' : 'centerCode'
      const found = centerCode === null ? byReference.get(key) : byCode.get(key)
      if (!found) return refuse(field, 'codeOutOfScope', { text: key })
      if (centerName !== null && nameKeyOf(centerName) !== nameKeyOf(found.name))
        return refuse('centerName', 'codeNamesAnotherCenter', { text: key, center: found.name })
      return { center: found }
    }
    if (centerName === null) return refuse('centerName', 'centerRequired')
    const found = (byName.get(nameKeyOf(centerName)) ?? []).filter(
      (center) =>
        (township === null || fits(township, center.townshipName, 'TOWNSHIP')) &&
        (community === null || fits(community, center.unitName, center.unitLevel)),
    )
    const [center] = found
    if (!center) return refuse('centerName', 'noSuchCenter', { text: centerName })
    if (found.length > 1) return refuse('centerName', 'fitsSeveral', { centers: listed(found) })
    return { center }
  }
}
