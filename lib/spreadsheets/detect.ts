import { LIMITS, SpreadsheetError } from '@/lib/spreadsheets/model'

const ZIP_FILE = [0x50, 0x4b, 0x03, 0x04]
const ZIP_WITHOUT_FILES = [0x50, 0x4b, 0x05, 0x06]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]
/** Beginnings of files that are often renamed to .csv or .xlsx: web pages saved as .xls, PDF, rich text, XML sheets. */
const FOREIGN_TEXT = /^\s*(?:<!doctype|<html|<table|<\?xml|<head|<body|%PDF|\{\\rtf|MIME-Version)/i
const SAMPLE_BYTES = 8192

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte)

/**
 * What a file is by its content, whatever its name says.
 * @throws SpreadsheetError EMPTY, TOO_LARGE, OLD_XLS, PASSWORD, NOT_A_WORKBOOK
 */
export function detectFormat(bytes: Uint8Array): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new SpreadsheetError('EMPTY')
  if (bytes.length > LIMITS.fileBytes)
    throw new SpreadsheetError('TOO_LARGE', { limit: LIMITS.fileBytes / 1024 / 1024 })
  if (startsWith(bytes, ZIP_FILE)) return 'xlsx'
  if (startsWith(bytes, ZIP_WITHOUT_FILES)) throw new SpreadsheetError('NOT_A_WORKBOOK')
  if (startsWith(bytes, COMPOUND_FILE)) {
    // A workbook with a password is an old compound file around the encrypted package.
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new SpreadsheetError(isEncrypted ? 'PASSWORD' : 'OLD_XLS')
  }
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) return 'csv'
  const text = Buffer.from(sample)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
  if (sample.includes(0) || FOREIGN_TEXT.test(text)) throw new SpreadsheetError('NOT_A_WORKBOOK')
  if (text.trim() === '') throw new SpreadsheetError('EMPTY')
  return 'csv'
}
