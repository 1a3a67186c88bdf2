import type { DueRule, PaymentTerm } from '#pricing/payment-term.ts'
import { useText } from '../i18n/use-text.ts'

/** A payment term in one line: "Net 30 days · 2 % discount within 10 days". */
export function TermsText({ terms }: { terms: PaymentTerm }) {
  const t = useText('orders')
  const { schedule, deposit, cashDiscount } = terms
  const rule =
    schedule.rule === 'INSTALMENTS'
      ? t('payment.instalments', { count: schedule.instalments.length })
      : ruleText(t, schedule)
  const parts = [
    rule,
    deposit && t('payment.deposit', { percent: deposit.percent }),
    cashDiscount &&
      t('payment.cashDiscount', { percent: cashDiscount.percent, count: cashDiscount.days }),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

function ruleText(t: ReturnType<typeof useText<'orders'>>, rule: DueRule): string {
  switch (rule.rule) {
    case 'PREPAID':
      return t('payment.prepaid')
    case 'ON_RECEIPT':
      return t('payment.onReceipt')
    case 'NET':
      return t('payment.net', { count: rule.days })
    case 'NET_EOM':
      return t('payment.netEndOfMonth', { count: rule.days })
    case 'EOM_NET':
      return t('payment.endOfMonthNet', { count: rule.days })
    case 'DAY_OF_MONTH':
      return t('payment.dayOfMonth', { day: rule.day })
    case 'FIXED':
      return t('payment.fixed', { day: rule.on })
  }
}
