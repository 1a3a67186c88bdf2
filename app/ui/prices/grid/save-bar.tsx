import { Button } from '../../button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../icon.tsx'

type BarProps = {
  changed: number
  /** Cells that keep the sheet from being saved. */
  wrong: number
  isBusy: boolean
  hasFailed: boolean
  isListOpen: boolean
  onList: () => void
  onSave: () => void
  onDiscard: () => void
}

/** How much is unsaved, what is wrong with it, and the way to save it. */
export function SaveBar(props: BarProps) {
  const { changed, wrong, isBusy, hasFailed, isListOpen, onList, onSave, onDiscard } = props
  const t = useText('priceSheet')
  return (
    <section className="sheet-bar" aria-label={t('savingOf')}>
      <p role="status" className="font-medium">
        {changed === 0 ? t('allSaved') : t('changedRows', { count: changed })}
      </p>
      {wrong > 0 && (
        <button
          type="button"
          className="sheet-wrong-count"
          aria-expanded={isListOpen}
          onClick={onList}
        >
          <Icon name="alert" />
          {t('wrongCells', { count: wrong })}
        </button>
      )}
      {hasFailed && (
        <p role="alert" className="text-red">
          {t('failed')}
        </p>
      )}
      <div className="ms-auto flex gap-2">
        {changed > 0 && (
          <Button type="button" kind="quiet" onClick={onDiscard} aria-disabled={isBusy}>
            {t('discard')}
          </Button>
        )}
        <Button
          type="button"
          kind="primary"
          aria-disabled={isBusy || changed === 0}
          aria-keyshortcuts="Control+S"
          onClick={onSave}
        >
          {isBusy ? t('saving') : t('save')}
        </Button>
      </div>
    </section>
  )
}
