import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

type OrderDecisions = {
  mayHold: boolean
  mayRelease: boolean
  /** It waits for its money, and a person holds it besides. */
  mayLift: boolean
  mayConfirm: boolean
  mayCancel: boolean
}

/** What finance decides about an order, with one reason for whichever it is. */
export function DeskOrderActions(props: OrderDecisions & { number: string }) {
  const { number, mayHold, mayRelease, mayLift, mayConfirm, mayCancel } = props
  const t = useText('orders')
  if (!Object.values({ mayHold, mayRelease, mayLift, mayConfirm, mayCancel }).some(Boolean))
    return null
  return (
    <Form method="post" className="panel no-print flex flex-wrap items-end gap-3 p-4">
      <TextField
        name="reason"
        label={t('reason')}
        optional
        maxLength={1000}
        className="min-w-56 flex-1"
      />
      <div className="flex flex-wrap gap-3">
        {(mayRelease || mayConfirm) && (
          <Button kind="primary" name="intent" value={mayRelease ? 'release' : 'confirmPayment'}>
            {t('release')}
          </Button>
        )}
        {mayLift && (
          <Button name="intent" value="release">
            {t('liftHold')}
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
