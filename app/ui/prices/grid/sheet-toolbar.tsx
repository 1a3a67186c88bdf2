import type { RefObject } from 'react'
import { Button, IconButton } from '../../button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../icon.tsx'
import { Menu } from '../../menu.tsx'
import type { Order } from './sheet-keys.ts'
import type { SheetFilter, SheetState } from './sheet-state.ts'

type ToolbarProps = {
  state: SheetState
  run: (order: Order) => void
  onFilter: (filter: SheetFilter) => void
  search: RefObject<HTMLInputElement>
  onLeaveSearch: () => void
}

/** Finding rows, and everything that the keys do, for a mouse or a finger. */
export function SheetToolbar({ state, run, onFilter, search, onLeaveSearch }: ToolbarProps) {
  const t = useText('priceSheet')
  const { filter, undo, redo, view } = state
  return (
    <div className="sheet-toolbar" role="toolbar" aria-label={t('tools')}>
      <div className="list-search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          className="input"
          data-hotkey="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={filter.q}
          onChange={(event) => onFilter({ ...filter, q: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'ArrowDown') onLeaveSearch()
          }}
        />
      </div>
      <ShowChoice state={state} onFilter={onFilter} />
      <p className="text-small text-quiet numeric" role="status">
        {t('rowCount', { count: view.length })}
      </p>
      <div className="ms-auto flex flex-wrap items-center gap-1">
        <IconButton
          icon="undo"
          small
          label={t('keys.undoOne')}
          aria-disabled={undo.length === 0}
          onClick={() => run('undo')}
        />
        <IconButton
          icon="redo"
          small
          label={t('keys.redoOne')}
          aria-disabled={redo.length === 0}
          onClick={() => run('redo')}
        />
        <Button type="button" small icon="percent" onClick={() => run('bulk')}>
          {t('bulk')}
        </Button>
        <RowsMenu run={run} />
        <Button type="button" small kind="quiet" onClick={() => run('help')}>
          {t('keysTitle')}
        </Button>
      </div>
    </div>
  )
}

const rowOrders = ['breakBelow', 'remove', 'fillDown', 'fillSeries', 'clear'] as const

function RowsMenu({ run }: { run: ToolbarProps['run'] }) {
  const t = useText('priceSheet')
  const keys = {
    breakBelow: 'Ctrl Enter',
    remove: 'Ctrl Del',
    fillDown: 'Ctrl D',
    fillSeries: 'Ctrl ⇧ D',
    clear: 'Del',
  }
  return (
    <Menu
      trigger={
        <>
          {t('rows')}
          <Icon name="chevronDown" />
        </>
      }
      triggerClass="button button-secondary button-small"
    >
      {rowOrders.map((order) => (
        <button
          key={order}
          type="button"
          className="menu-item justify-between"
          onClick={(event) => {
            event.currentTarget.closest('details')?.removeAttribute('open')
            run(order)
          }}
        >
          {t(`keys.${order}`)}
          <kbd className="key">{keys[order]}</kbd>
        </button>
      ))}
    </Menu>
  )
}

const shows = ['all', 'changed', 'wrong', 'low'] as const

function ShowChoice({ state, onFilter }: Pick<ToolbarProps, 'state' | 'onFilter'>) {
  const t = useText('priceSheet')
  const { filter } = state
  return (
    <div className="segments sheet-shows" role="group" aria-label={t('show')}>
      {shows.map((show) => (
        <button
          key={show}
          type="button"
          className="segment"
          aria-pressed={filter.show === show}
          onClick={() => onFilter({ ...filter, show })}
        >
          {t(`shows.${show}`)}
        </button>
      ))}
    </div>
  )
}
