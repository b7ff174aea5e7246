import { FileChild } from 'docx'
import type { PartEdit } from '@/lib/documents/settle'

/** A place in a document where a stretch of XML goes that is written as it stands. */
class Place extends FileChild {
  constructor(private readonly index: number) {
    super('linli:place')
  }

  override prepForXml() {
    return { 'linli:place': { _attr: { index: this.index } } }
  }
}

/**
 * Stretches of XML that pass docx by: it would make some twenty objects of every cell of a table, which for a county of
 * 500 centers takes seconds and hundreds of megabytes. `place` gives what docx is to carry instead, and `fill` puts the
 * stretches into the finished part.
 */
export class RawParts {
  private readonly stretches: string[] = []

  place(xml: string): FileChild {
    return new Place(this.stretches.push(xml) - 1)
  }

  readonly fill: PartEdit = (path, xml) =>
    path === 'word/document.xml'
      ? xml.replace(
          /<linli:place index="(\d+)"\/>/g,
          (_, index: string) => this.stretches[Number(index)] ?? '',
        )
      : xml
}
