/** Every way in which an uploaded file can be refused; each has its words in the `attachments` messages. */
export const FILE_FAULTS = [
  'empty',
  'tooLarge',
  'unsupported',
  'svg',
  'gif',
  'heic',
  'imageUnreadable',
  'imageTooLarge',
  'pdfIncomplete',
  'pdfEncrypted',
  'pdfActive',
  'diskFull',
] as const

export type FileFaultCode = (typeof FILE_FAULTS)[number]

/** The one error of this engine: the file, not the program, is at fault (or the disk is full). */
export class FileFault extends Error {
  readonly code: FileFaultCode

  constructor(code: FileFaultCode) {
    super(code)
    this.name = 'FileFault'
    this.code = code
  }
}

/** Narrows an unknown error to a FileFault, also across module copies of a bundle. */
export function isFileFault(error: unknown): error is FileFault {
  return error instanceof Error && error.name === 'FileFault' && 'code' in error
}
