/** A zone that a list states: its type as the county's dictionary has it, or 其他 with the name that was written. */
export type PlannedZone = { name: string; typeId: string; typeAsStated: string | null }

/** A zone type as names are matched with it. */
export type SynonymType = { id: string; code: string; name: string }

/** A county's words for zone types. */
export type ZoneDictionary = {
  types: readonly SynonymType[]
  /** The county's own synonyms: key of the name and id of the type. */
  synonyms: readonly { nameKey: string; typeId: string }[]
}

/** A name that no type is known by. */
export type UnknownZoneName = { nameKey: string; name: string; zones: number; centers: number }

/** A name that the county has mapped. */
export type ZoneSynonym = { id: string; nameKey: string; typeName: string }
