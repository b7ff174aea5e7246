'use client'
import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** Prints the page as it is; what does not belong on paper carries `print:hidden`. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button onClick={() => window.print()} className="max-sm:hidden print:hidden">
      <Printer aria-hidden />
      {label}
    </Button>
  )
}
