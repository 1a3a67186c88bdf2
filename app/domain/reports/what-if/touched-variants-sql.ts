/**
 * Variants that some lists (`$n`) say anything about: by a row, or by a percentage for the product, a category above it
 * or everything. What a list is silent on, it cannot change.
 */
export function touchedVariantsSql(lists: `$${number}`): string {
  const named = `= ANY (${lists}::bigint[])`
  return `SELECT r.variant_id AS id FROM price_row r WHERE r.price_list_id ${named}
  UNION SELECT v.id FROM price_list l CROSS JOIN variant v WHERE l.id ${named} AND l.overall_percent IS NOT NULL
  UNION SELECT v.id FROM price_percentage t JOIN category c ON t.category_id = ANY (c.path)
    JOIN product p ON p.category_id = c.id JOIN variant v ON v.product_id = p.id WHERE t.price_list_id ${named}
  UNION SELECT v.id FROM price_percentage t JOIN variant v ON v.product_id = t.product_id WHERE t.price_list_id ${named}`
}
