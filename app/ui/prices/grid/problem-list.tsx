import { Button, IconButton } from '../../button.tsx'
import { useText } from '../../i18n/use-text.ts'
import type { GridColumn } from './sheet-columns.ts'
import type { CellProblem } from './sheet-row.ts'
import { problemsOf, type SheetState } from './sheet-state.ts'
import { useProblemText } from './use-problem-text.ts'

export type ListProps = {
  state: SheetState
  onJump: (key: string, column: GridColumn) => void
  onTake: (key: string, side: 'mine' | 'theirs') => void
  onClose: () => void
}

const most = 50

type NamedProblem = { key: string; problem: CellProblem }

/** All that is wrong, in the order of the rows. */
function listProblems(state: SheetState): NamedProblem[] {
  const keys = new Set([...state.problems.keys(), ...state.refused.keys()])
  if (keys.size === 0) return []
  return state.order.flatMap((key) =>
    keys.has(key) ? problemsOf(state, key).map((problem) => ({ key, problem })) : [],
  )
}

/** The cells to mend; a press leads to the cell. */
export function ProblemList({ state, onJump, onTake, onClose }: ListProps) {
  const t = useText('priceSheet')
  const words = useText('words')
  const said = useProblemText()
  const problems = listProblems(state)
  if (problems.length === 0) return null
  return (
    <section className="sheet-problems" aria-label={t('cellsToMend')}>
      <div className="flex items-center justify-between">
        <h2 className="font-semibold">{t('cellsToMend')}</h2>
        <IconButton icon="close" small label={words('actions.close')} onClick={onClose} />
      </div>
      <ol>
        {problems.slice(0, most).map(({ key, problem }) => {
          const { sku = '', minimumQuantity = '' } = state.rows.get(key)?.cells ?? {}
          const isTorn = state.theirs.has(key) && state.refused.get(key)?.includes(problem)
          return (
            <li key={`${key} ${problem.column} ${problem.code}`} className="sheet-problem">
              <button type="button" onClick={() => onJump(key, problem.column)}>
                <span className="font-medium">
                  {t('cellName', {
                    sku: sku || '–',
                    minimum: minimumQuantity || '–',
                    column: t(`columns.${problem.column}`),
                  })}
                </span>{' '}
                <span className={problem.weight === 'wrong' ? 'text-red' : 'text-amber'}>
                  {said(problem)}
                </span>
              </button>
              {isTorn && <Sides onTake={(side) => onTake(key, side)} />}
            </li>
          )
        })}
      </ol>
      {problems.length > most && (
        <p className="text-quiet">{t('moreProblems', { count: problems.length - most })}</p>
      )}
    </section>
  )
}

/** Somebody else changed the row: whose value shall stand? */
function Sides({ onTake }: { onTake: (side: 'mine' | 'theirs') => void }) {
  const t = useText('priceSheet')
  return (
    <span className="flex gap-1">
      <Button type="button" small onClick={() => onTake('mine')}>
        {t('keepMine')}
      </Button>
      <Button type="button" small onClick={() => onTake('theirs')}>
        {t('takeTheirs')}
      </Button>
    </span>
  )
}
