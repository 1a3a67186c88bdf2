import { Dialog } from '../dialog.tsx'
import { useText } from '../i18n/use-text.ts'
import type { NavigationItem } from '../layout/navigation.ts'
import { ShortcutsForm } from '../layout/preference-forms.tsx'

/** Every key there is, and the switch that turns the single ones off. */
export function ShortcutSheet(props: { places: readonly NavigationItem[]; onClose: () => void }) {
  const t = useText('palette')
  const shell = useText('shell')
  const keys: [string, string][] = [
    ['Ctrl K', t('keys.palette')],
    ['/', t('keys.search')],
    ['?', t('keys.sheet')],
    ['J', t('keys.nextRow')],
    ['K', t('keys.previousRow')],
    ['X', t('keys.selectRow')],
    ['Enter', t('keys.openRow')],
    ['Esc', t('keys.escape')],
    ...props.places.flatMap(({ key, label }): [string, string][] =>
      key ? [[`G ${key.toUpperCase()}`, t('keys.go', { place: shell(`items.${label}`) })]] : [],
    ),
  ]
  return (
    <Dialog open onClose={props.onClose} title={t('sheetTitle')} footer={<ShortcutsForm />}>
      <dl className="grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {keys.map(([combination, meaning]) => (
          <div key={combination} className="flex items-center justify-between gap-4">
            <dt>{meaning}</dt>
            <dd className="flex gap-1">
              {combination.split(' ').map((key) => (
                <span key={key} className="key">
                  {key}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
