import { useId } from 'react'
import { useText } from './i18n/use-text.ts'

/** Typing the record's number proves that someone read which one it is. Pasting counts. */
export function TypedConfirmation(props: { word: string; onChange: (matches: boolean) => void }) {
  const { word, onChange } = props
  const id = useId()
  const words = useText('words')
  return (
    <div className="mt-4 grid gap-1">
      <label htmlFor={id} className="font-medium">
        {words('typeToConfirm', { word })}
      </label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value.trim() === word)}
      />
    </div>
  )
}
