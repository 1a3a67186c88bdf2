import { useText } from '../i18n/use-text.ts'

/** The column of a row's buttons: its heading is for screen readers. */
export function useActionsColumn() {
  const t = useText('table')
  return { key: 'actions', header: t('actions'), card: 'actions' as const }
}
