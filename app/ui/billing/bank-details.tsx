import type { PrintedSeller } from '#app/domain/billing/invoice-content.ts'
import { DescriptionList } from '../description-list.tsx'
import { useText } from '../i18n/use-text.ts'

type Props = {
  payTo: Pick<PrintedSeller, 'legalName' | 'iban' | 'bic' | 'bankName'>
  reference: string
}

/** Where money goes and under which reference. */
export function BankDetails({ payTo, reference }: Props) {
  const t = useText('invoices')
  const { legalName, iban, bic, bankName } = payTo
  const grouped = iban && <span className="numeric">{iban.replace(/(.{4})(?=.)/g, '$1 ')}</span>
  return (
    <DescriptionList
      items={[
        { term: t('payReference'), value: <strong className="numeric">{reference}</strong> },
        { term: t('beneficiary'), value: legalName },
        ...(grouped ? [{ term: t('iban'), value: grouped }] : []),
        ...(bic ? [{ term: t('bic'), value: bic }] : []),
        ...(bankName ? [{ term: t('bank'), value: bankName }] : []),
      ]}
    />
  )
}
