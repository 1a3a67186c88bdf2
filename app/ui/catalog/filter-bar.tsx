import { Form, useSubmit } from '@remix-run/react'
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
  const { query, category, tag, brand, inStock, sort } = filter
  return (
    <Form
      action="/catalog"
      className="filter-bar"
      key={JSON.stringify(filter)}
      onChange={(event) => submit(event.currentTarget)}
    >
      {query && <input type="hidden" name="q" value={query} />}
      {category && <input type="hidden" name="category" value={category} />}
      {tag && <input type="hidden" name="tag" value={tag} />}
      <select name="brand" className="input" aria-label={t('brand')} defaultValue={brand ?? ''}>
        <option value="">{t('allBrands')}</option>
        {brands.map(([name, count]) => (
          <option key={name} value={name}>
            {name} ({count})
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
