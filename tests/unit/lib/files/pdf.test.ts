import { describe, expect, it } from 'vitest'
import { checkPdf } from '@/lib/files/pdf'
import { pdf, pdfWithObjectStream } from '@/tests/support/sample-files'

describe('a PDF', () => {
  it('that is plain passes, with bookmarks, with an object stream', () => {
    expect(() => checkPdf(pdf('/Outlines 5 0 R /OpenAction [2 0 R /Fit]'))).not.toThrow()
    expect(() => checkPdf(pdfWithObjectStream('<< /Type /Page >>'))).not.toThrow()
  })

  it.each([
    ['a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'pdfActive'],
    ['a script spelt with codes', pdf('/OpenAction << /S /J#61vaScr#69pt >>'), 'pdfActive'],
    ['a script in an object stream', pdfWithObjectStream('<< /S /JavaScript >>'), 'pdfActive'],
    ['a program to start', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'pdfActive'],
    ['another file', pdf('/Names << /EmbeddedFiles 5 0 R >>'), 'pdfActive'],
    ['an object stream that unpacks beyond bounds', pdfWithObjectStream(' '.repeat(31_000_000)), 'pdfActive'],
    ['a password', pdf('', '/Encrypt 6 0 R'), 'pdfEncrypted'],
    ['no end', pdf().subarray(0, -8), 'pdfIncomplete'],
  ])('with %s is refused', (_name, bytes, code) => {
    expect(() => checkPdf(bytes)).toThrow(expect.objectContaining({ code }))
  })
})
