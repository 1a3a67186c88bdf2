import { type ReactNode, useEffect, useRef } from 'react'

/** A modal at the top of the window. Escape closes it by itself; so does a press beside it. */
export function PaletteDialog(props: { label: string; onClose: () => void; children: ReactNode }) {
  const { label, onClose, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (!element.open) element.showModal()
    // A modal would give the focus to the list around the field.
    element.querySelector('input')?.focus()
    const closeBeside = ({ target }: MouseEvent) => {
      if (target === element) onClose()
    }
    element.addEventListener('click', closeBeside)
    return () => element.removeEventListener('click', closeBeside)
  }, [onClose])
  return (
    <dialog ref={dialog} className="dialog palette" aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  )
}
