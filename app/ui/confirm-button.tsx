import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { Button, type ButtonLook } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useText } from './i18n/use-text.ts'
import { TypedConfirmation } from './typed-confirmation.tsx'

type ConfirmButtonProps = ButtonLook & {
  children: ReactNode
  title: string
  /** What will happen, and that it cannot be taken back. */
  question: ReactNode
  /** For what cannot be undone: the word that has to be typed, the record's number for example. */
  typed?: string
  name?: string
  value?: string
}

/**
 * A submit button that asks first. Without JavaScript it submits at once, so the action must be safe to send, and
 * whatever can be undone should offer undo in its toast instead of asking.
 */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, title, question, typed, name, value, ...look } = props
  const [asking, setAsking] = useState(false)
  const [confirmed, setConfirmed] = useState(typed === undefined)
  const trigger = useRef<HTMLButtonElement | null>(null)
  const words = useText('words')
  function ask(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault()
    trigger.current = event.currentTarget
    setAsking(true)
  }
  function send() {
    setAsking(false)
    trigger.current?.form?.requestSubmit(trigger.current)
  }
  return (
    <>
      <Button
        {...look}
        name={name}
        value={value}
        onClick={(event) => {
          if (event.isTrusted && !asking) ask(event)
        }}
      >
        {children}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={title}
        footer={
          <>
            <Button type="button" onClick={() => setAsking(false)}>
              {words('actions.cancel')}
            </Button>
            <Button
              type="button"
              kind={look.kind ?? 'primary'}
              disabled={!confirmed}
              onClick={send}
            >
              {children}
            </Button>
          </>
        }
      >
        <div className="text-muted">{question}</div>
        {typed !== undefined && <TypedConfirmation word={typed} onChange={setConfirmed} />}
      </Dialog>
    </>
  )
}
