import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Move } from './sheet-keys.ts'
import { SkuSuggestions } from './sku-suggestions.tsx'
import type { Editing, EditorHandlers } from './use-editing.ts'
import { useSuggestions } from './use-suggestions.ts'

type EditorProps = {
  editing: Editing
  editor: EditorHandlers
  /** The column's name. */
  label: string
  /** Of a SKU cell: the list whose articles are suggested. */
  code: string | null
  numeric: boolean
}

const ends: Readonly<Record<string, Move>> = { Enter: 'down', Tab: 'right' }
const backwards: Readonly<Record<string, Move>> = { Enter: 'up', Tab: 'left' }
const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

function moveOf({ key, shiftKey }: KeyboardEvent, replaces: boolean): Move | undefined {
  if (shiftKey) return backwards[key]
  return ends[key] ?? (replaces ? arrows[key] : undefined)
}

/** The open cell: Enter and Tab keep what was typed and move on, Escape leaves the cell as it was. */
export function CellEditor({ editing, editor, label, code, numeric }: EditorProps) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(editing.text)
  const suggestions = useSuggestions(code, text)
  const isClosed = useRef(false)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    if (!editing.replaces) input.current?.select()
  }, [editing.replaces])
  const close = (to: Move | null, given = suggestions.chosen ?? text) => {
    if (isClosed.current) return
    isClosed.current = true
    editor.commit(editing, given, to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (suggestions.take(event.key)) return event.preventDefault()
    if (event.key === 'Escape') {
      isClosed.current = true
      event.preventDefault()
      return editor.cancel()
    }
    const to = moveOf(event, editing.replaces)
    if (!to) return
    event.preventDefault()
    close(to)
  }
  return (
    <>
      <input
        ref={input}
        className={`sheet-editor ${numeric ? 'text-end' : ''}`}
        aria-label={label}
        value={text}
        inputMode={numeric ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        {...suggestions.inputProps}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => close(null, text)}
      />
      <SkuSuggestions suggestions={suggestions} onChoose={(sku) => close('down', sku)} />
    </>
  )
}
