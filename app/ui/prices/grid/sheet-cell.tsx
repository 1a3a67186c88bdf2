import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../icon.tsx'
import { type GridColumn, isFigure } from './sheet-columns.ts'
import type { CellProblem } from './sheet-row.ts'
import { useProblemText } from './use-problem-text.ts'

type CellProps = {
  row: number
  column: number
  name: GridColumn
  text: string
  children?: ReactNode
  isActive: boolean
  /** It holds its editor, which has the focus in its place. */
  isOpen: boolean
  isSelected: boolean
  isFilling: boolean
  isChanged: boolean
  isQuiet: boolean
  problem: CellProblem | null
  note: string | null
  hasHandle: boolean
  isEditable: boolean
}

/** One cell, and what is said of it. */
export function SheetCell(props: CellProps) {
  const { row, column, name, text, children, isActive, isSelected, problem, note } = props
  const problemText = useProblemText()
  const said = problem ? problemText(problem) : note
  return (
    <div
      role="gridcell"
      className={classOf(props)}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-readonly={!props.isEditable || undefined}
      aria-invalid={problem?.weight === 'wrong' || undefined}
      tabIndex={isActive && !props.isOpen ? 0 : -1}
      data-row={row}
      data-column={column}
      data-name={name}
      title={said === null && text.length > 12 ? text : undefined}
    >
      {text !== '' && !props.isOpen && <span className="sheet-text">{text}</span>}
      {children}
      {props.isChanged && <ChangedMark />}
      {said !== null && (
        <Said text={said} isWrong={problem?.weight === 'wrong'} isOpen={isActive} />
      )}
      {props.hasHandle && <span className="sheet-handle" data-handle="" aria-hidden="true" />}
    </div>
  )
}

function ChangedMark() {
  const t = useText('priceSheet')
  return (
    <span className="sheet-changed">
      <span className="sr-only">{t('changedCell')}</span>
    </span>
  )
}

/** What is wrong, as a mark; in words for a screen reader, and below the cell when it is the active one. */
function Said({ text, isWrong, isOpen }: { text: string; isWrong: boolean; isOpen: boolean }) {
  return (
    <>
      <Icon name={isWrong ? 'alert' : 'info'} className="sheet-mark" />
      <span className={isOpen ? 'sheet-tip' : 'sr-only'}>{text}</span>
    </>
  )
}

function classOf(props: CellProps): string {
  const { name, isActive, isSelected, isFilling, isQuiet, problem, note } = props
  const weight = problem?.weight ?? (note === null ? null : 'confirm')
  return [
    'sheet-cell',
    `sheet-${name}`,
    isFigure(name) && 'sheet-figure',
    isSelected && 'sheet-selected',
    isFilling && 'sheet-filling',
    isActive && 'sheet-active',
    isQuiet && 'sheet-quiet',
    weight && `sheet-${weight}`,
  ]
    .filter(Boolean)
    .join(' ')
}
