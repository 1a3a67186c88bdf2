import { useMemo, useState } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import type { ComboboxProps } from './combobox-props.ts'
import { Optional } from './field.tsx'
import { useField } from './form-context.ts'

/** Loaded when first needed: react-aria brings the keyboard, the announcements and the phone's behaviour. */
export default function SearchableList(props: ComboboxProps) {
  const { name, label, hint, optional, options, className = '', onValueChange } = props
  const field = useField(props)
  const t = useText('form')
  const [chosen, setChosen] = useState(field.defaultValue ?? null)
  const items = useMemo(() => options.map((option) => ({ ...option, id: option.value })), [options])
  return (
    <I18nProvider locale={useFormattingLocale()}>
      <ComboBox
        className={`grid content-start gap-1 ${className}`}
        isInvalid={field.error !== undefined}
        defaultItems={items}
        selectedKey={chosen}
        menuTrigger="focus"
        onSelectionChange={(key) => {
          setChosen(key === null ? null : String(key))
          onValueChange?.(key === null ? '' : String(key))
        }}
      >
        <Label className="font-medium">
          {label}
          {optional && <Optional />}
        </Label>
        {hint && (
          <Text slot="description" className="text-small text-quiet">
            {hint}
          </Text>
        )}
        <div className="relative">
          <Input id={field.id} className="input pe-9" />
          <Button className="absolute inset-y-0 end-0 grid w-9 place-content-center text-muted">
            <Icon name="chevronDown" />
          </Button>
        </div>
        <input type="hidden" name={name} value={chosen ?? ''} />
        <FieldError className="field-error">{field.error}</FieldError>
        <Popover className="list-popover">
          <ListBox renderEmptyState={() => <p className="p-2 text-quiet">{t('noMatches')}</p>}>
            {(option: { id: string; label: string }) => (
              <ListBoxItem textValue={option.label} className="menu-item list-option">
                <span className="grow truncate">{option.label}</span>
                <Icon name="check" className="list-check" />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}
