import type { CreditView } from '#app/domain/credit/credit-view.ts'
import { isZero } from '../format/amount-sign.ts'
import { Money } from '../format/money.tsx'
import type { Text } from '../i18n/use-text.ts'
import type { CreditLinks } from './credit-links.ts'

/** What finance holds stands beside the limit until it is released; nothing where nothing is held. */
export function heldFigures({ held }: CreditView, links: CreditLinks, t: Text<'credit'>) {
  if (isZero(held)) return []
  return [
    {
      label: t('held'),
      value: <Money value={held} />,
      detail: t('heldHelp'),
      href: links.orders('held'),
    },
  ]
}
