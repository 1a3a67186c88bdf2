import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

type DeskOrderActionsProps = {
  number: string
  mayHold: boolean
  mayRelease: boolean
  mayConfirm: boolean
  mayCancel: boolean
}

/** What finance decides about an order, with one reason for whichever it is. */
export function DeskOrderActions(props: DeskOrderActionsProps) {
  const { number, mayHold, mayRelease, mayConfirm, mayCancel } = props
  const t = useText('orders')
  if (!mayHold && !mayRelease && !mayConfirm && !mayCancel) return null
  return (
    <Form method="post" className="panel no-print grid gap-4 p-5">
      <TextField name="reason" label={t('reason')} optional maxLength={1000} />
      <div className="flex flex-wrap gap-3">
        {mayRelease && (
          <Button kind="primary" name="intent" value="release">
            {t('release')}
          </Button>
        )}
        {mayConfirm && (
          <Button kind="primary" name="intent" value="confirmPayment">
            {t('confirmPayment')}
          </Button>
        )}
        {mayHold && (
          <Button name="intent" value="hold">
            {t('hold')}
          </Button>
        )}
        {mayCancel && (
          <ConfirmButton
            name="intent"
            value="cancel"
            title={t('cancelTitle', { number })}
            question={t('cancelQuestion')}
          >
            {t('cancel')}
          </ConfirmButton>
        )}
      </div>
    </Form>
  )
}
