import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, type ButtonKind } from '../button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { Textarea } from '../form/textarea.tsx'

type StepFormProps = {
  intent: string
  label: string
  kind?: ButtonKind
  /** Asks for a sentence with the step. */
  comment?: { label: string; required?: boolean }
  /** Asks before it is done. */
  question?: string
  children?: ReactNode
}

/** One step of a negotiation as a form of its own: works without JavaScript. */
export function StepForm({ intent, label, kind, comment, question, children }: StepFormProps) {
  return (
    <Form method="post" className="grid gap-3" preventScrollReset>
      {children}
      {comment && (
        <Textarea
          name="comment"
          label={comment.label}
          optional={!comment.required}
          required={comment.required}
          maxLength={2000}
          rows={2}
        />
      )}
      <div>
        {question ? (
          <ConfirmButton kind={kind} name="intent" value={intent} title={label} question={question}>
            {label}
          </ConfirmButton>
        ) : (
          <Button kind={kind} name="intent" value={intent}>
            {label}
          </Button>
        )}
      </div>
    </Form>
  )
}
