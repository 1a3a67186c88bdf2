import { type ClipboardEvent, type ClipboardEventHandler, useMemo } from 'react'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'
import { columnNames } from './column-names.ts'
import { copyBlock } from './copy-block.ts'
import { planClear } from './plan-edits.ts'
import { planPaste } from './plan-paste.ts'
import { parseBlock } from './text-block.ts'
import type { SheetActions } from './use-sheet.ts'

/** The browser's own copy, cut and paste; in an open cell they are the text field's. */
export function useClipboard({
  now,
  apply,
}: SheetActions): Record<'onCopy' | 'onCut' | 'onPaste', ClipboardEventHandler> {
  const locale = useFormattingLocale()
  return useMemo(() => {
    const copy = (event: ClipboardEvent): boolean => {
      if (event.target instanceof HTMLInputElement) return false
      event.preventDefault()
      event.clipboardData.setData('text/plain', copyBlock(now(), locale))
      return true
    }
    return {
      onCopy: (event) => void copy(event),
      onCut: (event) => {
        if (copy(event)) apply(planClear(now()))
      },
      onPaste: (event) => {
        const text = event.clipboardData.getData('text/plain')
        if (event.target instanceof HTMLInputElement || text === '') return
        event.preventDefault()
        const block = parseBlock(text)
        const { step, selection } = planPaste(now(), block, { locale, names: columnNames })
        apply(step, selection)
      },
    }
  }, [now, apply, locale])
}
