/** A sentence of an outline; a clause whose figures have no records is left out, and the sentence with its last clause. */
export type SentenceSpec = {
  key: string
  /** Of whom the sentence speaks, before its first clause; without it there is no sentence. */
  lead?: string
  /** Parts with `{{slot}}` for their figures; a part without any is said only with one that has. */
  clauses: readonly string[]
  /** Between the clauses; 、，； as the sense asks. */
  joint?: string
  /** States 截至 day and 应报/已报 even where every report is in. */
  statesBasis?: boolean
}

/** A sentence as it stands in a paper: templates with `{{slot}}` for figures. */
export type PaperSentence = {
  key: string
  /** What the figures say of themselves. */
  generated: string
  /** What stands in the paper: the generated template, or what a person made of it. */
  template: string
  isEdited: boolean
}
