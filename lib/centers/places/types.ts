/** Where a center hangs, with the names and the code of that time. Centers on the county itself have no township. */
export type NamedPlace = {
  unitId: string
  unitName: string
  townshipId: string | null
  townshipName: string | null
  townshipCode: string | null
}
