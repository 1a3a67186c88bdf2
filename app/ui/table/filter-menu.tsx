import { Button } from '../button.tsx'
import { useScripted } from '../form/use-scripted.ts'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import type { TableFilter } from './table-column.ts'

/** One filter: several of its values may be chosen. Scripted it applies at once, else by its button. */
export function FilterMenu({ filter, chosen }: { filter: TableFilter; chosen: readonly string[] }) {
  const words = useText('words')
  const scripted = useScripted()
  const { key, label, options } = filter
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label)
  return (
    <Menu
      align="start"
      triggerClass={`button button-secondary button-small ${names.length > 0 ? 'filter-on' : ''}`}
      trigger={
        <>
          {label}
          {names.length > 0 && <span className="filter-value">{names.join(', ')}</span>}
          <Icon name="chevronDown" className="size-3.5" />
        </>
      }
    >
      <fieldset className="menu-section">
        <legend className="sr-only">{label}</legend>
        {options.map(({ value, label: text }) => (
          <label key={value} className="menu-item">
            <input
              type="checkbox"
              name={key}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="tick"
            />
            {text}
          </label>
        ))}
      </fieldset>
      {!scripted && (
        <Button small className="w-full">
          {words('actions.apply')}
        </Button>
      )}
    </Menu>
  )
}
