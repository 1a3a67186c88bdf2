import { Form, useSubmit } from '@remix-run/react'
import { type RefObject, useEffect, useRef } from 'react'
import { type ProductFilter, productSorts } from '#app/domain/catalog/product-list.ts'
import type { CatalogView } from '#app/domain/prices/priced-product.ts'
import { useScripted } from '../form/use-scripted.ts'
import { useText } from '../i18n/use-text.ts'

/** Everything that narrows the list is in the address; with a script each choice applies at once. */
export function FilterBar({
  filter,
  brands,
}: {
  filter: ProductFilter
  brands: CatalogView['brands']
}) {
  const t = useText('catalog')
  const submit = useSubmit()
  const scripted = useScripted()
  const form = useRef<HTMLFormElement>(null)
  useShown(form, filter)
  const { query, category, tag, brand, inStock, sort } = filter
  return (
    <Form
      ref={form}
      action="/catalog"
      className="filter-bar"
      onChange={(event) => submit(event.currentTarget)}
    >
      {query && <input type="hidden" name="q" value={query} />}
      {category && <input type="hidden" name="category" value={category} />}
      {tag && <input type="hidden" name="tag" value={tag} />}
      <select name="brand" className="input" aria-label={t('brand')} defaultValue={brand ?? ''}>
        <option value="">{t('allBrands')}</option>
        {brands.map(([name, count]) => (
          <option key={name} value={name}>
            {`${name} (${count})`}
          </option>
        ))}
      </select>
      <select name="sort" className="input" aria-label={t('sort')} defaultValue={sort}>
        {productSorts.map((each) => (
          <option key={each} value={each}>
            {t(`sorts.${each}`)}
          </option>
        ))}
      </select>
      <label className="filter-tick">
        <input type="checkbox" name="inStock" value="1" className="tick" defaultChecked={inStock} />
        {t('inStock')}
      </label>
      {!scripted && (
        <button type="submit" className="button button-secondary">
          {t('applyFilters')}
        </button>
      )}
    </Form>
  )
}

/** The choices say what is shown after a link, too; they stay the same elements, so that the focus stays where it was. */
function useShown(form: RefObject<HTMLFormElement>, { brand, sort, inStock }: ProductFilter) {
  useEffect(() => {
    const fields = form.current?.elements
    choose(fields?.namedItem('brand'), brand ?? '')
    choose(fields?.namedItem('sort'), sort)
    choose(fields?.namedItem('inStock'), inStock)
  }, [form, brand, sort, inStock])
}

function choose(field: Element | RadioNodeList | null | undefined, value: string | boolean) {
  if (field instanceof HTMLSelectElement) field.value = String(value)
  if (field instanceof HTMLInputElement) field.checked = value === true
}
