import { useText } from '../i18n/use-text.ts'

/** The column of a row's buttons, one in the card's corner or several at its end: its heading is for screen readers. */
export function useActionsColumn(card: 'corner' | 'actions' = 'corner') {
  const t = useText('table')
  return { key: 'actions', header: t('actions'), card }
}
