/** A percentage of a list; `target` is the slug of its product or category. */
export type PercentageView = {
  kind: 'product' | 'category'
  target: string
  name: string
  percent: string
}
