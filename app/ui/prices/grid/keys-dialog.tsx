import { Dialog } from '../../dialog.tsx'
import { useText } from '../../i18n/use-text.ts'

const keys = [
  ['move', '↑ ↓ ← →'],
  ['far', 'Ctrl ↑ ↓ ← →'],
  ['extend', 'Shift ↑ ↓ ← →'],
  ['edit', 'Enter · F2'],
  ['leaveCell', 'Esc'],
  ['next', 'Tab'],
  ['copy', 'Ctrl C · X · V'],
  ['undo', 'Ctrl Z · Y'],
  ['fillDown', 'Ctrl D'],
  ['fillSeries', 'Ctrl Shift D'],
  ['clear', 'Delete'],
  ['bulk', 'Ctrl B'],
  ['breakBelow', 'Ctrl Enter'],
  ['remove', 'Ctrl Delete'],
  ['selectRow', 'Shift Space'],
  ['selectColumn', 'Ctrl Space'],
  ['selectAll', 'Ctrl A'],
  ['find', 'Ctrl F'],
  ['save', 'Ctrl S'],
  ['help', 'F1'],
] as const

/** The keys of the sheet; Cmd stands for Ctrl on a Mac. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useText('priceSheet')
  return (
    <Dialog open onClose={onClose} title={t('keysTitle')}>
      <dl className="sheet-keys">
        {keys.map(([name, shown]) => (
          <div key={name}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              <kbd className="key">{shown}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-small text-quiet">{t('pasteHelp')}</p>
    </Dialog>
  )
}
