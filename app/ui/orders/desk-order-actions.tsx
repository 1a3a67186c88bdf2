import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

type OrderDecisions = {
  mayHold: boolean
  mayRelease: boolean
  mayConfirm: boolean
  mayCancel: boolean
}

const formId = 'order-decision'

/** The decision that the order waits for: it stands in the header, and takes the reason of the form below with it. */
export function NextOrderDecision({ mayRelease, mayConfirm }: OrderDecisions) {
  const t = useText('orders')
  if (!mayRelease && !mayConfirm) return null
  return (
    <Button
      kind="primary"
      form={formId}
      name="intent"
      value={mayRelease ? 'release' : 'confirmPayment'}
    >
      {t(mayRelease ? 'release' : 'confirmPayment')}
    </Button>
  )
}

/** What finance decides about an order, with one reason for whichever it is. */
export function DeskOrderActions(props: OrderDecisions & { number: string }) {
  const { number, mayHold, mayRelease, mayConfirm, mayCancel } = props
  const t = useText('orders')
  if (!mayHold && !mayRelease && !mayConfirm && !mayCancel) return null
  return (
    <Form id={formId} method="post" className="panel no-print grid gap-4 p-5">
      <TextField name="reason" label={t('reason')} optional maxLength={1000} />
      <div className="flex flex-wrap gap-3">
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
