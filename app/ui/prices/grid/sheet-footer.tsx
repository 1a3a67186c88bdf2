import { countWrong } from './count-problems.ts'
import { type ListProps, ProblemList } from './problem-list.tsx'
import { SaveBar } from './save-bar.tsx'
import type { SheetSaving } from './use-sheet-saving.ts'

type FooterProps = Omit<ListProps, 'onClose'> & { saving: SheetSaving; onDiscard: () => void }

/** What is wrong where asked for, and the bar that saves. */
export function SheetFooter({ state, saving, onJump, onTake, onDiscard }: FooterProps) {
  const { isListOpen, setListOpen, isBusy, hasFailed, save } = saving
  return (
    <>
      {isListOpen && (
        <ProblemList {...{ state, onJump, onTake }} onClose={() => setListOpen(false)} />
      )}
      <SaveBar
        {...{ isBusy, hasFailed, isListOpen, onDiscard }}
        changed={state.changed.size}
        wrong={countWrong(state)}
        onList={() => setListOpen(!isListOpen)}
        onSave={save}
      />
    </>
  )
}
