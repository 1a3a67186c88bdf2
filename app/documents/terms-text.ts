import type { PaymentTerm } from '#pricing/payment-term.ts'
import type { PaperText } from './paper-text.ts'

/** '30 days net, 30 % deposit': the rule as agreed, beside the days that follow from it. */
export function termsText({ schedule, deposit }: PaymentTerm, text: PaperText): string {
  const rule = scheduleText(schedule, text)
  return deposit ? `${rule}, ${text.t('terms.deposit', { percent: deposit.percent })}` : rule
}

function scheduleText(schedule: PaymentTerm['schedule'], { t, day }: PaperText): string {
  switch (schedule.rule) {
    case 'PREPAID':
      return t('terms.prepaid')
    case 'ON_RECEIPT':
      return t('terms.onReceipt')
    case 'NET':
      return t('terms.net', { count: schedule.days })
    case 'NET_EOM':
      return t('terms.netEndOfMonth', { count: schedule.days })
    case 'EOM_NET':
      return t('terms.endOfMonthNet', { count: schedule.days })
    case 'DAY_OF_MONTH':
      return t('terms.dayOfMonth', { day: schedule.day })
    case 'FIXED':
      return t('terms.fixed', { day: day(schedule.on) })
    case 'INSTALMENTS':
      return t('terms.instalments', { count: schedule.instalments.length })
  }
}
