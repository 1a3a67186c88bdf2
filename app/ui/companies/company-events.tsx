import type { AuditEventView } from '#app/domain/companies/audit-event-view.ts'
import { useText } from '../i18n/use-text.ts'
import { Timeline } from '../timeline.tsx'

/** Which sentence says it; what is not named here is told as a change. */
const sentences = {
  'company.created': 'created',
  'company.edited': 'edited',
  'company.rep-assigned': 'repAssigned',
  'address.saved': 'addressSaved',
  'address.archived': 'addressArchived',
  'contact.invited': 'contactInvited',
  'contact.changed': 'contactChanged',
  'credit.terms-changed': 'creditChanged',
  'credit.applied': 'creditApplied',
  'payment.recorded': 'paymentRecorded',
  'payment.undone': 'paymentUndone',
  'invoice.credited': 'creditNoteIssued',
  'cashDiscount.granted': 'discountGranted',
  'cashDiscount.withdrawn': 'discountWithdrawn',
  'user.invitation-accepted': 'invitationAccepted',
  'agreement.created': 'agreementCreated',
  'agreement.made-from-quote': 'contractMade',
  'agreement.edited': 'agreementChanged',
  'agreement.list-attached': 'agreementChanged',
  'agreement.list-detached': 'agreementChanged',
  'agreement.catalog-attached': 'agreementChanged',
  'agreement.catalog-detached': 'agreementChanged',
  'agreement.rule-saved': 'agreementChanged',
  'agreement.rule-removed': 'agreementChanged',
  'agreement.order-rule-saved': 'agreementChanged',
  'agreement.order-rule-removed': 'agreementChanged',
  'segment.company-added': 'segmentJoined',
  'segment.company-removed': 'segmentLeft',
} as const

const isKnown = (action: string): action is keyof typeof sentences => action in sentences

/** Who did what to the company, the newest first. */
export function CompanyEvents({ events }: { events: readonly AuditEventView[] }) {
  const t = useText('companies')
  if (events.length === 0) return null
  return (
    <Timeline
      title={t('history')}
      events={events.map(({ id, at, action, by }) => ({
        id,
        at,
        what: isKnown(action) ? t(`events.${sentences[action]}`) : t('events.other'),
        by: by ?? undefined,
      }))}
    />
  )
}
