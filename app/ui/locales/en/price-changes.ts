/** What is wrong with a row, a percentage or a field of a price list that is being changed. */
export const priceChanges = {
  problems: {
    'sku-unknown': 'There is no article with the SKU {{sku}}.',
    'unit-unknown': '{{sku}} is not sold by {{unit}}.',
    'quantity-wrong': 'Type a quantity above zero with up to 3 decimals.',
    precision: 'The quantity of this article takes {{places}} decimals.',
    increment: 'The agreement sells in steps of {{increment}}: a break has to fit.',
    'above-maximum': 'The agreement sells {{maximum}} at most: nobody would reach this break.',
    'price-wrong': 'Type a price as a number.',
    'price-not-positive': 'A price is above zero. To take an article off the list, remove the row.',
    'price-places': 'A price has up to {{places}} decimals.',
    'price-base-wrong': 'A price is per 1, 10, 100 or 1000 units.',
    'date-wrong': 'This is not a day of the calendar.',
    'window-backwards': 'The end is not after the start.',
    'window-overlap': 'Another price from {{minimum}} is valid at the same time.',
    'named-twice': 'This row stands twice in the same change.',
    'already-there': 'There is a price from {{minimum}} already: change that one.',
    'row-gone': 'This row is no longer in the list.',
    'changed-meanwhile': 'Somebody changed this row meanwhile. It now says {{price}}.',
    'dearer-break':
      'The break from {{minimum}} would be dearer than the one before it. Confirm it, or correct the price.',
    'target-unknown': 'There is no product or category {{target}}.',
    'percent-wrong': 'Type a percentage as a number, for example -5.',
    'percent-places': 'A percentage has up to {{places}} decimals.',
    'percent-too-low': 'A percentage is above -100: nothing is free.',
    'percent-in-base-list':
      'This is a base list: a percentage has nothing to count from. Give it prices.',
    'percent-changed-meanwhile':
      'Somebody changed this percentage meanwhile. It now says {{percent}}.',
    'field-changed-meanwhile': 'Somebody changed this field meanwhile. It now says {{value}}.',
    'name-wrong': 'Type a name of up to 200 letters.',
    'priority-wrong': 'Type a whole number.',
    'graduated-scope': 'Breaks for the units above each break count one line or one variant.',
    'exclusive-with-merge': 'A list is exclusive, or takes over other breaks: not both.',
    'mix-group-missing': 'Choose the group whose lines count together.',
    'mix-group-unknown': 'There is no such group.',
  },
} as const
